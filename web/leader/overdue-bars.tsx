import { Link } from 'wouter';
import { deskWords } from '../parts/desk/words.ts';
import { useWords } from '../ui/use-language.ts';

type Row = { name: string; cases: number; href: string };

/** A ranking whose bars are the table itself: read by eyes and ears alike, each row opens its cases. */
export function OverdueBars({ title, rows }: { title: string; rows: Row[] }) {
  const words = useWords(deskWords).leader;
  const most = Math.max(1, ...rows.map((row) => row.cases));
  return (
    <section className="panel">
      <h2>{title}</h2>
      <table className="bars">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{words.cases}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.href}>
              <th scope="row">
                <Link href={row.href}>{row.name}</Link>
              </th>
              <td>
                <meter min={0} max={most} value={row.cases} aria-hidden="true" />
                <span className="figures">{row.cases}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
