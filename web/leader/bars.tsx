import type { CountedQuery } from '@linli/domain/oversight';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../ui/use-language.ts';
import { NumberLink } from './number-link.tsx';
import { leaderWords } from './words.ts';

export type Bar = { key: string; name: ReactNode; title: string; value: number; query: CountedQuery; hint?: string };
/** `all`: where the cases of everybody are, those further down too. */
type Own = { title: string; measure: string; nothing: string; bars: Bar[]; all: string };

/** A ranking whose bars are the table itself: read by eyes and ears alike; each number opens its cases. */
export function Bars({ title, measure, nothing, bars, all }: Own) {
  const words = useWords(leaderWords);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section className="panel">
      <div className="row row-apart">
        <h2>{title}</h2>
        {bars.length > 0 && (
          <Link href={all} aria-label={`${title} ${words.all}`}>
            {words.all}
          </Link>
        )}
      </div>
      {bars.length === 0 && <p className="soft">{nothing}</p>}
      {bars.length > 0 && (
        <table className="bars">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{measure}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, name, title: of, value, query, hint }) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  {hint && <span className="soft small bars-hint">{hint}</span>}
                </th>
                <td>
                  <meter min={0} max={most} value={value} aria-hidden="true" />
                  <NumberLink value={value} title={of} query={query} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
