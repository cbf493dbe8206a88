import type { OpenOverview, Overview } from '@linli/domain/oversight';
import { count } from '../client/number.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { behind, useAsked } from './asked.ts';
import { Bars } from './bars.tsx';
import { lateOf, mostLate } from './ranking.ts';
import { leaderWords } from './words.ts';

/** By whom people wait too long now. */
export function LateUnits({ open }: { open: OpenOverview }) {
  const words = useWords(leaderWords);
  const asked = useAsked();
  const { division } = asked;
  const all = behind(words.overdueNow, { of: 'late', division, order: 'oldest' }, asked);
  const bars = mostLate(open.byUnit).map((side) => ({
    ...{ key: side.key, name: side.name, value: lateOf(side) },
    title: `${side.name} ${words.overdueNow}`,
    query: { of: 'late', unit: side.key, division, order: 'oldest' } as const,
  }));
  return <Bars title={words.byUnit} measure={words.overdueNow} nothing={words.nothing} bars={bars} all={all} />;
}

const returnRate = 'K09';
const mostUnits = 8;

/** Who sends back what was given to them: wrongly dispatched, or unwilling. */
export function ReturningUnits({ overview }: { overview: Overview }) {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const asked = useAsked();
  const { division, from } = asked;
  const all = behind(words.returned, { of: returnRate, part: 'numerator', division, from }, asked);
  const bars = overview.byUnit
    .map((side) => ({ ...side, ...(side.rates[returnRate] ?? { numerator: 0, denominator: 0 }) }))
    .filter(({ numerator }) => numerator > 0)
    .toSorted((one, other) => other.numerator - one.numerator)
    .slice(0, mostUnits)
    .map(({ key, name, numerator, denominator }) => ({
      ...{ key, name, value: numerator },
      title: `${name} ${words.returned}`,
      hint: words.returnsOf(count(numerator, language), count(denominator, language)),
      query: { of: returnRate, part: 'numerator', unit: key, division, from } as const,
    }));
  return <Bars title={words.returns} measure={words.returned} nothing={words.noReturns} bars={bars} all={all} />;
}
