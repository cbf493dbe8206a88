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

/** What a table may be ordered by: most first, but of a rate the lowest, since that is what somebody looks for. */
const orders = {
  opened: ({ counts }: Line) => -counts.opened,
  settled: ({ counts }: Line) => -counts.settled,
  rate: ({ counts }: Line) => (counts.ended === 0 ? 2 : counts.settled / counts.ended),
  unperformed: ({ counts }: Line) => -(counts.overdue + counts.broken),
};
type Order = keyof typeof orders;

/** Disputes by one side: bars that are the table itself, read by eyes and ears alike, in the order that is asked for. */
export function MediationTable({ title, lines }: { title: string; lines: readonly Line[] }) {
  const words = useWords(leaderMediationWords);
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const [order, setOrder] = useState<Order>('opened');
  const placeOf = orders[order];
  const sorted = lines.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || other.counts.opened - one.counts.opened,
  );
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
              {(Object.keys(orders) as Order[]).map((each) => (
                <th key={each} scope="col" aria-sort={each === order ? directionOf(each) : undefined}>
                  <button type="button" className="table-order" onClick={() => setOrder(each)}>
                    {words[each]}
                  </button>
                </th>
              ))}
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

function directionOf(order: Order) {
  return order === 'rate' ? 'ascending' : 'descending';
}
