import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { dateOf } from '../client/beijing-time.ts';
import { getTrend } from '../client/overview.ts';
import { Chart } from '../ui/chart.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { behind, useAsked } from './asked.ts';
import { EmptyPanel } from './empty-panel.tsx';
import { NumberLink } from './number-link.tsx';
import { leaderWords } from './words.ts';

const longestByDay = 31;

/** Day by day or, over a quarter, week by week: what was registered then, and how much of it is open still. */
export function TrendChart() {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const asked = useAsked();
  const [, goTo] = useLocation();
  const { division, from, span } = asked;
  const step = span > longestByDay ? 'week' : 'day';
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'trend', division, from, step],
    queryFn: () => getTrend({ division, from, step }),
  });
  const steps = useMemo(
    () => (data?.steps ?? []).map((one) => ({ ...one, name: dateOf(one.from, Date.now(), language) })),
    [data, language],
  );
  const drawn = useMemo(
    () => ({
      categories: steps.map(({ name }) => name),
      series: [
        { name: words.registered, values: steps.map(({ registered }) => registered) },
        { name: words.open, values: steps.map(({ open }) => open) },
      ],
    }),
    [steps, words],
  );
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (steps.every(({ registered }) => registered === 0))
    return <EmptyPanel title={words.trend} says={words.nothingInSpan} />;
  const pick = (index: number) => {
    const one = steps[index];
    if (one) goTo(behind(one.name, { of: 'registered', division, from: one.from, to: one.to }, asked));
  };
  const table = (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{step === 'day' ? words.day : words.week}</th>
          <th scope="col">{words.registered}</th>
          <th scope="col">{words.open}</th>
        </tr>
      </thead>
      <tbody>
        {steps.toReversed().map(({ from: begin, to, name, registered, open }) => (
          <tr key={begin}>
            <th scope="row">{name}</th>
            <td>
              <NumberLink
                value={registered}
                title={`${name} ${words.registered}`}
                query={{ of: 'registered', division, from: begin, to }}
              />
            </td>
            <td>
              <NumberLink
                value={open}
                title={`${name} ${words.open}`}
                query={{ of: 'open', division, from: begin, to }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section className="panel">
      <Chart title={words.trend} {...drawn} table={table} onPick={pick} />
    </section>
  );
}
