import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import { endedStatuses, type Selection, selected, spanOf } from './figures-store.ts';

/** The SQL of what repeats itself: in time, and at one place. */

// Beijing keeps one time the whole year: a step of days is a step of so many hours.
const countTrend = statement(
  'oversight.countTrend',
  `select date_bin($5::interval, registered_at, $2) as "from", count(*)::int as registered,
     (count(*) filter (where status not in ${endedStatuses}))::int as open
   from case_figures where ${selected} group by 1 order by 1`,
);

export type CountedStep = { from: Instant; registered: number; open: number };

/** What was registered in each step from the beginning of the span on; steps with nothing are left out. */
export function countSteps(
  tx: Transaction,
  { division, from, to, onlyShown }: Selection & { from: Instant; to: Instant },
  days: number,
): Promise<CountedStep[]> {
  return tx.query<CountedStep>(countTrend, [division, from, to, onlyShown, `${days} days`]);
}

const communityDigits = 12;
const countRepeats = statement(
  'oversight.countRepeats',
  `select left(division_code, ${communityDigits}) as division, category_code as category, count(*)::int as registered,
     (count(*) filter (where status not in ${endedStatuses}))::int as open
   from case_figures where ${selected} and category_code is not null and length(division_code) >= ${communityDigits}
   group by 1, 2 having count(*) >= $5 order by count(*) desc, 1, 2 limit $6`,
);

export type CountedRepeat = { division: string; category: string; registered: number; open: number };

/** The same matter in the same community, so often at least; the most first. */
export function listRepeats(
  tx: Transaction,
  selection: Selection,
  leastCount: number,
  most: number,
): Promise<CountedRepeat[]> {
  const { division, onlyShown } = selection;
  return tx.query<CountedRepeat>(countRepeats, [division, ...spanOf(selection), onlyShown, leastCount, most]);
}
