import type { Overview } from '@linli/domain/oversight';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { deskWords } from '../parts/desk/words.ts';
import { Chart } from '../ui/chart.tsx';
import { useWords } from '../ui/use-language.ts';
import { listAddress } from './list-address.ts';

/** What people report, by group, and how much of it is still open: drawn, and as a table whose numbers open their cases. */
export function GroupsChart({ groups }: { groups: Overview['byGroup'] }) {
  const words = useWords(deskWords).leader;
  const sorted = useMemo(
    () =>
      groups.filter(({ key }) => key !== '').toSorted((one, other) => other.registered.count - one.registered.count),
    [groups],
  );
  const drawn = useMemo(
    () => ({
      categories: sorted.map(({ name }) => name),
      series: [
        { name: words.registered, values: sorted.map((one) => one.registered.count) },
        { name: words.open, values: sorted.map((one) => one.open.count) },
      ],
    }),
    [sorted, words],
  );
  const table = (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          <th scope="col">{words.registered}</th>
          <th scope="col">{words.open}</th>
          <th scope="col">{words.overdueNow}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <tr key={one.key}>
            <th scope="row">
              {one.registered.query ? (
                <Link href={listAddress(one.name, one.registered.query)}>{one.name}</Link>
              ) : (
                one.name
              )}
            </th>
            <td className="figures">{one.registered.count}</td>
            <td className="figures">{one.open.count}</td>
            <td className="figures">{one.yellow.count + one.red.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section className="panel">
      <Chart title={words.byGroup} {...drawn} table={table} />
    </section>
  );
}
