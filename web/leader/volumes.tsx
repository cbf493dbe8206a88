import { useMemo } from 'react';
import { localDate } from '../client/beijing-time.ts';
import type { Numbers } from '../client/numbers.ts';
import { deskWords } from '../parts/desk/words.ts';
import { Chart } from '../ui/chart.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';

/** What came and what was closed, day by day, drawn and as a table. */
export function Volumes({ days }: { days: Numbers['days'] }) {
  const words = useWords(deskWords).leader;
  const language = useLanguage();
  const drawn = useMemo(
    () => ({
      categories: days.map(({ day }) => localDate(day, Date.now(), language)),
      series: [
        { name: words.registered, values: days.map((one) => one.registered) },
        { name: words.closed, values: days.map((one) => one.closed) },
      ],
    }),
    [days, words, language],
  );
  const table = (
    <table className="volume-table">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.registered}</th>
          <th scope="col">{words.closed}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((one) => (
          <tr key={one.day}>
            <th scope="row">{localDate(one.day, Date.now(), language)}</th>
            <td>{one.registered}</td>
            <td>{one.closed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section className="panel">
      <Chart title={words.volumes} kind="line" {...drawn} table={table} />
    </section>
  );
}
