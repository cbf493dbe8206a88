import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listCounted } from '../client/overview.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { behind, useAsked } from './asked.ts';
import { leaderWords } from './words.ts';

const shown = 8;
const day = 86_400_000;

/** Who has waited longest, whether or not a deadline has passed. */
export function OldestOpen() {
  const words = useWords(leaderWords);
  const asked = useAsked();
  const query = { of: 'open', division: asked.division, order: 'oldest' } as const;
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'oldest', asked.division],
    queryFn: () => listCounted({ ...query, limit: shown }),
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="panel">
      <div className="row row-apart">
        <h2>{words.oldest}</h2>
        {data.next && <Link href={behind(words.oldest, query, asked)}>{words.all}</Link>}
      </div>
      {data.cases.length === 0 && <p className="soft">{words.oldestNone}</p>}
      {data.cases.length > 0 && (
        <div className="table-scroll">
          <table className="plain-table plain-table-matters">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.waits}</th>
                <th scope="col" className="plain-table-words">
                  {words.unit}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.cases.map((line) => (
                <tr key={line.code}>
                  <th scope="row">
                    <Link href={`/cases/${line.code}`} className="clipped">
                      {line.words}
                    </Link>
                  </th>
                  <td className="figures">
                    {words.waitsDays(Math.floor((Date.now() - Date.parse(line.registeredAt)) / day))}
                  </td>
                  <td className="plain-table-words">
                    {line.leadUnit ?? <span className="soft">{words.noUnit}</span>} <StatusBadge status={line.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
