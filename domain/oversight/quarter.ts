import { type Instant, instantOf, later } from '../kernel/index.ts';

const beijing = 8 * 3_600_000;

/** The quarter of a moment in Beijing, `2026-1` for January to March. */
export function quarterAt(now: Instant): string {
  const [year, month] = later(now, beijing).slice(0, 7).split('-').map(Number);
  return `${year}-${Math.ceil((month ?? 1) / 3)}`;
}

/** From its first moment to the first of the next. */
export function spanOfQuarter(quarter: string): { from: Instant; to: Instant } {
  const [year = 0, number = 1] = quarter.split('-').map(Number);
  const beginning = (month: number) => instantOf(Date.UTC(year, month, 1) - beijing);
  return { from: beginning(number * 3 - 3), to: beginning(number * 3) };
}
