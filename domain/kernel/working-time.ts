import { areHours, type Calendar, dayNumberOf, minuteOfDay } from './calendar.ts';
import { type Instant, instantOf, type LocalDate, millisecondsOf, parseInstant } from './instant.ts';
import type { Pause } from './period.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
/** China has had one time, UTC+8, and no summer time since 1991. */
const beijingAhead = 8 * 60 * minute;

/**
 * A measuring tape of working time: "worked" is the working time in milliseconds from the first known day on.
 * A due time is one addition and one look-up on it, whatever its length.
 */
export type Ruler = {
  readonly years: ReadonlySet<number>;
  /** Day numbers (days since 1970, Beijing), ascending. */
  readonly workingDays: readonly number[];
  /** Milliseconds after midnight. */
  readonly intervals: readonly { readonly opens: number; readonly closes: number }[];
  readonly dayLength: number;
};

/** A closed span of Beijing milliseconds; `to` is Infinity while the clock stands. */
export type Span = { readonly from: number; readonly to: number };

/**
 * Working minutes from one instant to another, without the paused ones; exact, so it may have a fraction.
 * Negative when `to` is earlier: a deadline overdue by that much.
 * Refusals: `calendar.yearMissing` {year}, `instant.invalid`, `pause.reversed` {from, to}.
 */
export function workingMinutesBetween(
  calendar: Calendar,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[] = [],
): number | Refusal {
  const [start, end] = [beijingMilliseconds(from), beijingMilliseconds(to)];
  if (start === undefined) return refuse('instant.invalid', { field: 'from', values: { found: from } });
  if (end === undefined) return refuse('instant.invalid', { field: 'to', values: { found: to } });
  const spans = mergedPauses(pauses);
  if (isRefusal(spans)) return spans;

  const ruler = rulerOf(calendar);
  const [first, last] = [Math.min(start, end), Math.max(start, end)];
  const lastDay = lastKnownDay(ruler, first);
  if (isRefusal(lastDay)) return lastDay;
  if (dayOf(last) > lastDay) return yearMissing(lastDay + 1);

  let counted = workedBefore(ruler, last) - workedBefore(ruler, first);
  for (const pause of spans) {
    const [pausedFrom, pausedTo] = [Math.max(pause.from, first), Math.min(pause.to, last)];
    if (pausedFrom < pausedTo) counted -= workedBefore(ruler, pausedTo) - workedBefore(ruler, pausedFrom);
  }
  return counted === 0 ? 0 : (Math.sign(end - start) * counted) / minute;
}

/**
 * Whole working minutes until a deadline, rounded towards it; negative by how much it has passed. Undefined where a year
 * between is not known: nobody is told a guess.
 */
export function workingMinutesLeft(calendar: Calendar, now: Instant, deadline: Instant): number | undefined {
  const isLate = now > deadline;
  const [first, last] = isLate ? [deadline, now] : [now, deadline];
  const minutes = workingMinutesBetween(calendar, first, last);
  if (isRefusal(minutes)) return undefined;
  return isLate ? -Math.floor(minutes) : Math.floor(minutes);
}

/** How long a working day is, by which spans of working time are told in days. */
export function minutesOfWorkingDay(calendar: Calendar): number {
  return rulerOf(calendar).dayLength / minute;
}

/**
 * The moment itself where it is working time, else the next opening.
 * Refusals: `calendar.yearMissing` {year}, `instant.invalid`.
 */
export function nextWorkingMoment(calendar: Calendar, from: Instant): Instant | Refusal {
  const start = beijingMilliseconds(from);
  if (start === undefined) return refuse('instant.invalid', { field: 'from', values: { found: from } });
  const ruler = rulerOf(calendar);
  const lastDay = lastKnownDay(ruler, start);
  if (isRefusal(lastDay)) return lastDay;
  const { workingDays, intervals } = ruler;
  const first = workingDaysBefore(ruler, dayOf(start));
  for (const dayNumber of workingDays.slice(first, first + 2)) {
    const open = intervals.find(({ closes }) => dayNumber * day + closes > start);
    if (open) return instantOf(utcMilliseconds(Math.max(start, dayNumber * day + open.opens)));
  }
  return yearMissing(lastDay + 1);
}

/** Refusals: `calendar.yearMissing` {year}, `date.invalid` {found}. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean | Refusal {
  const dayNumber = dayNumberOf(date);
  if (dayNumber === undefined) return refuse('date.invalid', { field: 'date', values: { found: date } });
  const ruler = rulerOf(calendar);
  if (!ruler.years.has(yearOf(dayNumber))) return yearMissing(dayNumber);
  return ruler.workingDays[workingDaysBefore(ruler, dayNumber)] === dayNumber;
}

const rulers = new WeakMap<Calendar, Ruler>();

export function rulerOf(calendar: Calendar): Ruler {
  const known = rulers.get(calendar);
  if (known) return known;
  if (!areHours(calendar.hours))
    throw new Error(`calendar ${calendar.version}: hours ${JSON.stringify(calendar.hours)}`);
  const intervals = calendar.hours.map(([opens, closes]) => ({
    opens: minuteOfDay(opens) * minute,
    closes: minuteOfDay(closes) * minute,
  }));
  const ruler: Ruler = {
    years: new Set(Object.keys(calendar.years).map(Number)),
    workingDays: listWorkingDays(calendar),
    intervals,
    dayLength: intervals.reduce((length, interval) => length + interval.closes - interval.opens, 0),
  };
  rulers.set(calendar, ruler);
  return ruler;
}

function listWorkingDays(calendar: Calendar): number[] {
  // A later announcement wins over an earlier one that named the same day.
  const announced = new Map<number, boolean>();
  const years = Object.keys(calendar.years)
    .map(Number)
    .sort((a, b) => a - b);
  for (const year of years) {
    for (const date of calendar.years[year]?.holidays ?? []) announced.set(dayNumberOf(date) ?? Number.NaN, false);
    for (const date of calendar.years[year]?.makeUpDays ?? []) announced.set(dayNumberOf(date) ?? Number.NaN, true);
  }
  const workingDays: number[] = [];
  for (const year of years) {
    for (let each = firstDayOf(year); each < firstDayOf(year + 1); each++)
      if (announced.get(each) ?? isWeekday(each)) workingDays.push(each);
  }
  return workingDays;
}

/** Last day of the unbroken run of known years that `moment` lies in, or the refusal that names its year. */
export function lastKnownDay(ruler: Ruler, moment: number): number | Refusal {
  let year = yearOf(dayOf(moment));
  if (!ruler.years.has(year)) return yearMissing(dayOf(moment));
  while (ruler.years.has(year + 1)) year++;
  return firstDayOf(year + 1) - 1;
}

export function yearMissing(dayNumber: number): Refusal {
  return refuse('calendar.yearMissing', { values: { year: yearOf(dayNumber) } });
}

/** How many working days lie before this day: also the position of the first one not before it. */
export function workingDaysBefore(ruler: Ruler, dayNumber: number): number {
  let [low, high] = [0, ruler.workingDays.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ruler.workingDays[middle] as number) < dayNumber) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function workedBefore(ruler: Ruler, moment: number): number {
  const today = dayOf(moment);
  const days = workingDaysBefore(ruler, today);
  if (ruler.workingDays[days] !== today) return days * ruler.dayLength;
  const sinceMidnight = moment - today * day;
  const worked = ruler.intervals.map(({ opens, closes }) => Math.max(0, Math.min(sinceMidnight, closes) - opens));
  return worked.reduce((sum, part) => sum + part, days * ruler.dayLength);
}

/** The earliest moment at which so much has been worked (a close of work, not the next opening); Infinity beyond the tape. */
export function momentWhen(ruler: Ruler, worked: number): number {
  const days = Math.ceil(worked / ruler.dayLength) - 1;
  const lastDay = ruler.workingDays[days];
  if (lastDay === undefined) return Number.POSITIVE_INFINITY;
  let left = worked - days * ruler.dayLength;
  for (const { opens, closes } of ruler.intervals) {
    if (left <= closes - opens) return lastDay * day + opens + left;
    left -= closes - opens;
  }
  throw new Error(`${worked} ms worked is more than its last day holds`);
}

/** Pauses in order, overlapping and touching ones as one. */
export function mergedPauses(pauses: readonly Pause[]): Span[] | Refusal {
  const spans: Span[] = [];
  for (const { from, to } of pauses) {
    const start = beijingMilliseconds(from);
    const end = to === undefined ? Number.POSITIVE_INFINITY : beijingMilliseconds(to);
    if (start === undefined) return refuse('instant.invalid', { field: 'pause.from', values: { found: from } });
    if (end === undefined) return refuse('instant.invalid', { field: 'pause.to', values: { found: to ?? '' } });
    if (end < start) return refuse('pause.reversed', { field: 'pause', values: { from, to: to ?? '' } });
    spans.push({ from: start, to: end });
  }
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

/** Milliseconds as a clock in Beijing shows them, so that whole days are whole multiples. */
export function beijingMilliseconds(instant: Instant): number | undefined {
  const parsed = parseInstant(instant);
  return parsed === undefined ? undefined : millisecondsOf(parsed) + beijingAhead;
}

export function utcMilliseconds(moment: number): number {
  return moment - beijingAhead;
}

export function dayOf(moment: number): number {
  return Math.floor(moment / day);
}

function yearOf(dayNumber: number): number {
  return new Date(dayNumber * day).getUTCFullYear();
}

function firstDayOf(year: number): number {
  return Date.UTC(year, 0, 1) / day;
}

function isWeekday(dayNumber: number): boolean {
  // 1970-01-01, day 0, was a Thursday.
  return (((dayNumber + 3) % 7) + 7) % 7 < 5;
}
