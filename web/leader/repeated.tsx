import { useQuery } from '@tanstack/react-query';
import { listRepeats } from '../client/overview.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { useAsked } from './asked.ts';
import { NumberLink } from './number-link.tsx';
import { leaderWords } from './words.ts';

/** What is mended once and comes back: the same kind of matter in the same community. */
export function Repeated() {
  const words = useWords(leaderWords);
  const { division, from } = useAsked();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'repeats', division, from],
    queryFn: () => listRepeats({ division, from }),
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="panel">
      <h2>{words.repeats}</h2>
      <p className="soft small">{words.repeatsHint(data.leastCount)}</p>
      {data.repeats.length === 0 && <p className="soft">{words.noRepeats}</p>}
      {data.repeats.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col" className="plain-table-words">
                {words.category}
              </th>
              <th scope="col">{words.registered}</th>
              <th scope="col">{words.open}</th>
            </tr>
          </thead>
          <tbody>
            {data.repeats.map(({ division: place, placeName, category, categoryName, registered, open }) => {
              const title = `${placeName} ${categoryName}`;
              const query = { division: place, category, from };
              return (
                <tr key={`${place} ${category}`}>
                  <th scope="row">{placeName}</th>
                  <td className="plain-table-words">{categoryName}</td>
                  <td>
                    <NumberLink value={registered} title={title} query={{ of: 'registered', ...query }} />
                  </td>
                  <td>
                    <NumberLink value={open} title={`${title} ${words.open}`} query={{ of: 'open', ...query }} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
