import { Link } from 'wouter';
import { deskWords } from '../parts/desk/words.ts';
import { useWords } from '../ui/use-language.ts';
import { listAddress } from './list-address.ts';
import { lateOf, type Ranked } from './ranking.ts';

/** A ranking whose bars are the table itself: read by eyes and ears alike; a row with a list opens it. */
export function LateBars({ title, sides }: { title: string; sides: Ranked[] }) {
  const words = useWords(deskWords).leader;
  const most = Math.max(1, ...sides.map(lateOf));
  return (
    <section className="panel">
      <h2>{title}</h2>
      {sides.length === 0 && <p className="soft">{words.nothing}</p>}
      <table className="bars">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{words.overdueNow}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map((side) => (
            <tr key={side.key}>
              <th scope="row">
                <SideName side={side} />
              </th>
              <td>
                <meter min={0} max={most} value={lateOf(side)} aria-hidden="true" />
                <span className="figures">{lateOf(side)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SideName({ side }: { side: Ranked }) {
  const query = side.yellow.query;
  if (!query) return side.name;
  return <Link href={listAddress(side.name, { ...query, alarm: 'overdue', order: 'due' })}>{side.name}</Link>;
}
