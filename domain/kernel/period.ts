import type { Calendar } from './calendar.ts';
import { type Instant, instantOf } from './instant.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import * as tape from './working-time.ts';

export const timeUnits = ['working-minutes', 'working-hours', 'working-days', 'days', 'months'] as const;
export type TimeUnit = (typeof timeUnits)[number];
/** The amount is a whole number from 1 up, in every unit: half an hour is 30 working minutes. */
export type Period = { readonly amount: number; readonly unit: TimeUnit };
/** A pause without an end: the clock stands. */
export type Pause = { readonly from: Instant; readonly to?: Instant };

/**
 * When a period ends, by 民法典 arts. 200-204:
 * - working minutes and hours run only in working time, from the next working moment when they start outside it;
 * - working days, days and months do not count the day of the start and end at the close of work of their last day;
 *   days and months whose last day is no working day end on the next working day;
 * - a month ends on the day of the same number, or on the month's last day;
 * - a pause moves the end by the working time that would have counted (docs/decisions/0002-pauses.md).
 *
 * Refusals: `period.invalid` {amount, unit}, `instant.invalid` {found}, `pause.reversed` {from, to},
 * `period.paused` {since} while the clock stands, and `calendar.yearMissing` {year} for the first unknown year between
 * the start and the end, also when it is only passed through.
 *
 *     dueAt(calendar, '2026-02-13T01:00:00.000Z', { amount: 1, unit: 'working-days' })  // Saturday 14th, a make-up day
 */
export function dueAt(
  calendar: Calendar,
  from: Instant,
  period: Period,
  pauses: readonly Pause[] = [],
): Instant | Refusal {
  if (!isPeriod(period))
    return refuse('period.invalid', { field: 'amount', values: { amount: period.amount, unit: period.unit } });
  const start = tape.beijingMilliseconds(from);
  if (start === undefined) return refuse('instant.invalid', { field: 'from', values: { found: from } });
  const spans = tape.mergedPauses(pauses);
  if (isRefusal(spans)) return spans;

  const ruler = tape.rulerOf(calendar);
  const lastDay = tape.lastKnownDay(ruler, start);
  if (isRefusal(lastDay)) return lastDay;
  const isBeyond = (moment: number) => moment === Number.POSITIVE_INFINITY || lastDayOf(moment) > lastDay;

  let due = tape.momentWhen(ruler, workedWhenDue[period.unit](ruler, start, period.amount));
  if (isBeyond(due)) return tape.yearMissing(lastDay + 1);

  // Each pause that begins before the due time moves it, perhaps into the next pause: in order, that is the fixed point.
  const countsFrom = countsFromStart.has(period.unit) ? start : (tape.dayOf(start) + 1) * tape.day;
  for (const pause of spans) {
    if (pause.from >= due) break;
    if (pause.to <= countsFrom) continue;
    if (pause.to === Number.POSITIVE_INFINITY) return paused(pause.from);
    if (isBeyond(pause.to)) return tape.yearMissing(lastDay + 1);
    const pausedWork = tape.workedBefore(ruler, pause.to) - tape.workedBefore(ruler, Math.max(pause.from, countsFrom));
    due = tape.momentWhen(ruler, tape.workedBefore(ruler, due) + pausedWork);
    if (isBeyond(due)) return tape.yearMissing(lastDay + 1);
  }
  return instantOf(tape.utcMilliseconds(due));
}

function isPeriod({ amount, unit }: Period): boolean {
  return Number.isSafeInteger(amount) && amount > 0 && timeUnits.includes(unit);
}

const countsFromStart: ReadonlySet<TimeUnit> = new Set(['working-minutes', 'working-hours']);

/** Where on the tape of working time the period ends. Day `n` of the tape closes at (n + 1) × its length. */
const workedWhenDue = {
  'working-minutes': (ruler, start, amount) => tape.workedBefore(ruler, start) + amount * tape.minute,
  'working-hours': (ruler, start, amount) => tape.workedBefore(ruler, start) + amount * 60 * tape.minute,
  'working-days': (ruler, start, amount) =>
    (tape.workingDaysBefore(ruler, tape.dayOf(start) + 1) + amount) * ruler.dayLength,
  days: (ruler, start, amount) => (tape.workingDaysBefore(ruler, tape.dayOf(start) + amount) + 1) * ruler.dayLength,
  months: (ruler, start, amount) =>
    (tape.workingDaysBefore(ruler, monthsLater(tape.dayOf(start), amount)) + 1) * ruler.dayLength,
} satisfies Record<TimeUnit, (ruler: tape.Ruler, start: number, amount: number) => number>;

function monthsLater(startDay: number, months: number): number {
  const start = new Date(startDay * tape.day);
  const month = start.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0));
  const sameNumber = Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastOfMonth.getUTCDate()));
  // Beyond the range of dates, which is beyond every calendar.
  return Number.isNaN(sameNumber) ? Number.POSITIVE_INFINITY : sameNumber / tape.day;
}

/** The day a moment closes: midnight belongs to the day that ends with it. */
function lastDayOf(moment: number): number {
  return tape.dayOf(moment - 1);
}

function paused(since: number): Refusal {
  return refuse('period.paused', { field: 'pause', values: { since: instantOf(tape.utcMilliseconds(since)) } });
}
