import type { OpenOverview, Overview } from '@linli/domain/oversight';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { Chart } from '../ui/chart.tsx';
import { useWords } from '../ui/use-language.ts';
import { behind, useAsked } from './asked.ts';
import { EmptyPanel } from './empty-panel.tsx';
import { NumberLink } from './number-link.tsx';
import { leaderWords } from './words.ts';

/** What people report, by group, and how much of it is still open: drawn, and as a table whose numbers open their cases. */
export function GroupsChart({ groups, late }: { groups: Overview['byGroup']; late: OpenOverview['byGroup'] }) {
  const words = useWords(leaderWords);
  const asked = useAsked();
  const [, goTo] = useLocation();
  const sorted = useMemo(
    () => groups.filter(({ key }) => key !== '').toSorted((one, other) => other.registered - one.registered),
    [groups],
  );
  const drawn = useMemo(
    () => ({
      categories: sorted.map(({ name }) => name),
      series: [
        { name: words.registered, values: sorted.map((one) => one.registered) },
        { name: words.open, values: sorted.map((one) => one.open) },
      ],
    }),
    [sorted, words],
  );
  const inSpan = (key: string) => ({ division: asked.division, category: key, from: asked.from });
  const pick = (index: number) => {
    const one = sorted[index];
    if (one) goTo(behind(one.name, { of: 'registered', ...inSpan(one.key) }, asked));
  };
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
        {sorted.map(({ key, name, registered, open }) => {
          const now = late.find((one) => one.key === key);
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <NumberLink
                  value={registered}
                  title={`${name} ${words.registered}`}
                  query={{ of: 'registered', ...inSpan(key) }}
                />
              </td>
              <td>
                <NumberLink value={open} title={`${name} ${words.open}`} query={{ of: 'open', ...inSpan(key) }} />
              </td>
              <td>
                <NumberLink
                  value={now ? now.yellow + now.red : 0}
                  title={`${name} ${words.overdueNow}`}
                  query={{ of: 'late', division: asked.division, category: key }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  if (sorted.length === 0) return <EmptyPanel title={words.byGroup} says={words.nothingInSpan} />;
  return (
    <section className="panel">
      <Chart title={words.byGroup} kind="rows" {...drawn} table={table} onPick={pick} />
    </section>
  );
}
