import './mediation.css';
import type { NamedFigures } from '@linli/domain/mediation';
import { useState } from 'react';
import { Link } from 'wouter';
import { count, rate } from '../client/number.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { leaderMediationWords } from './mediation-words.ts';

type Line = Pick<NamedFigures, 'key' | 'name' | 'counts'> & { href?: string };
const most = 12;

/** Disputes by one side: bars that are the table itself, the most first, read by eyes and ears alike. */
export function MediationTable({ title, lines }: { title: string; lines: readonly Line[] }) {
  const words = useWords(leaderMediationWords);
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const sorted = lines.toSorted((one, other) => other.counts.opened - one.counts.opened);
  const longest = Math.max(1, ...lines.map(({ counts }) => counts.opened));
  const shown = isWhole ? sorted : sorted.slice(0, most);
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <div className="table-scroll">
        <table className="plain-table mediation-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{title}</span>
              </th>
              <th scope="col">{words.opened}</th>
              <th scope="col">{words.settled}</th>
              <th scope="col">{words.rate}</th>
              <th scope="col">{words.unperformed}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, counts, href }) => (
              <tr key={key}>
                <th scope="row">{href === undefined ? name : <Link href={href}>{name}</Link>}</th>
                <td>
                  <meter min={0} max={longest} value={counts.opened} aria-hidden="true" />
                  <span className="figures">{count(counts.opened, language)}</span>
                </td>
                <td className="figures">{count(counts.settled, language)}</td>
                <td className="figures">{rate(counts.settled, counts.ended)}</td>
                <td className="figures">{count(counts.overdue + counts.broken, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > shown.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {words.showAll(sorted.length)}
        </Button>
      )}
    </section>
  );
}
