import type { PublicStatistics, Told } from '@linli/domain/oversight';
import type { ReactNode } from 'react';
import { count } from '../client/number.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { publicWords } from './words.ts';

/** Forty rows that all say "withheld" hide the few that say something. */
export function Withheld({ places }: { places: PublicStatistics['byPlace'] }) {
  const words = useWords(publicWords).statistics;
  if (places.length === 0) return null;
  return (
    <details className="told-withheld">
      <summary>{words.withheldPlaces(places.length)}</summary>
      <p className="soft">{places.map(({ name }) => name).join('、')}</p>
    </details>
  );
}

/** A rate says what it counts: without that it says nothing. */
type Row = { key: string; name: string; meaning?: string; count: Told };

type Table = {
  title: string;
  rows: readonly Row[];
  unit?: string;
  /** Of its heading. */
  level?: 'h2' | 'h3';
  children?: ReactNode;
};

export function NumberTable({ title, rows, unit = '', level: Heading = 'h2', children }: Table) {
  const words = useWords(publicWords).statistics;
  const language = useLanguage();
  return (
    <section className="stack stack-tight">
      <Heading>{title}</Heading>
      {rows.length > 0 && (
        <table className="told">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.name}
                  {row.meaning && <span className="told-meaning">{row.meaning}</span>}
                </th>
                <td>{row.count === null ? words.withheld : `${count(row.count, language)}${unit}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {children}
    </section>
  );
}
