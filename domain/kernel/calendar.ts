import { type Instant, type LocalDate, later } from './instant.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** The day's working intervals in Beijing time, in order, `[['08:30', '12:00'], ['14:00', '17:30']]`. */
export type WorkingHours = readonly (readonly [opens: string, closes: string])[];

/** What one year's announcement changes in the plain week; it may name days of the neighbouring years (元旦). */
export type CalendarYear = {
  readonly holidays: readonly LocalDate[];
  /** 调休: Saturdays and Sundays on which people work. */
  readonly makeUpDays: readonly LocalDate[];
};

/** Working time of one division. A year that is not here is not known: no date in it is guessed. Never changed once made. */
export type Calendar = {
  readonly version: string;
  readonly hours: WorkingHours;
  readonly years: Readonly<Record<number, CalendarYear>>;
};

export const defaultHours: WorkingHours = [
  ['08:30', '12:00'],
  ['14:00', '17:30'],
];

/**
 * Years from files of the form holiday-cn-YYYY.json (`{ year, days: [{ date, isOffDay }] }`), already parsed.
 * A file without days is a year that is not announced yet, and stays missing.
 * Refusals: `calendar.fileInvalid` {found} with the place in `field`, `calendar.dayTwice` {date}, `calendar.yearTwice` {year}.
 */
export function calendarFromHolidayCn(files: readonly unknown[]): Readonly<Record<number, CalendarYear>> | Refusal {
  const years: Record<number, CalendarYear> = {};
  for (const file of files) {
    const announced = announcedYear(file);
    if (isRefusal(announced)) return announced;
    if (years[announced.year]) return refuse('calendar.yearTwice', { field: 'year', values: { year: announced.year } });
    if (announced.holidays.length + announced.makeUpDays.length === 0) continue;
    years[announced.year] = { holidays: announced.holidays, makeUpDays: announced.makeUpDays };
  }
  return years;
}

function announcedYear(file: unknown): (CalendarYear & { year: number }) | Refusal {
  if (!isRecord(file)) return invalid('file', file);
  const { year, days } = file;
  if (!Number.isInteger(year) || (year as number) < 1900 || (year as number) > 9998) return invalid('year', year);
  if (!Array.isArray(days)) return invalid('days', days);

  const offDays = new Map<LocalDate, boolean>();
  for (const [position, entry] of days.entries()) {
    if (!isRecord(entry)) return invalid(`days[${position}]`, entry);
    const { date, isOffDay } = entry;
    const isNear = typeof date === 'string' && Math.abs(Number(date.slice(0, 4)) - (year as number)) <= 1;
    if (!isNear || dayNumberOf(date as string) === undefined) return invalid(`days[${position}].date`, date);
    if (typeof isOffDay !== 'boolean') return invalid(`days[${position}].isOffDay`, isOffDay);
    if (offDays.has(date as string))
      return refuse('calendar.dayTwice', { field: `days[${position}].date`, values: { date: date as string } });
    offDays.set(date as string, isOffDay);
  }
  const dates = [...offDays.keys()].sort();
  return {
    year: year as number,
    holidays: dates.filter((date) => offDays.get(date)),
    makeUpDays: dates.filter((date) => !offDays.get(date)),
  };
}

/**
 * A division's own days and hours laid over the national calendar. A year is known only where the nation knows it:
 * three local holidays are no calendar of a year.
 */
export function overlayCalendar(national: Calendar, local: Calendar): Calendar {
  const years: Record<number, CalendarYear> = {};
  for (const [year, announced] of Object.entries(national.years)) {
    const own = local.years[Number(year)] ?? { holidays: [], makeUpDays: [] };
    const isOwn = new Set([...own.holidays, ...own.makeUpDays]);
    years[Number(year)] = {
      holidays: [...announced.holidays.filter((date) => !isOwn.has(date)), ...own.holidays].sort(),
      makeUpDays: [...announced.makeUpDays.filter((date) => !isOwn.has(date)), ...own.makeUpDays].sort(),
    };
  }
  return { version: `${national.version}+${local.version}`, hours: local.hours, years };
}

/** Hours as typed, `08:30-12:00,14:00-17:30`. Refusal: `calendar.hoursInvalid` {found}. */
export function parseHours(text: string): WorkingHours | Refusal {
  const intervals = text.split(',').map((interval) => interval.trim().split('-'));
  const hours = intervals.map(([opens = '', closes = '']) => [opens.trim(), closes.trim()] as const);
  const isPaired = intervals.every((interval) => interval.length === 2);
  return isPaired && areHours(hours)
    ? hours
    : refuse('calendar.hoursInvalid', { field: 'hours', values: { found: text } });
}

/** In order, apart, none empty, within one day. */
export function areHours(hours: WorkingHours): boolean {
  const minutes = hours.flat().map(minuteOfDay);
  return (
    minutes.length > 0 && minutes.every((minute, at) => minute > (minutes[at - 1] ?? -1)) && minutes.length % 2 === 0
  );
}

/** `08:30` as 510; not a number where it is no time of day. `24:00` is the end of the day. */
export function minuteOfDay(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 1440 ? minutes : Number.NaN;
}

/** The date in China at this moment. */
export function localDateOf(instant: Instant): LocalDate {
  return later(instant, 8 * 3_600_000).slice(0, 10);
}

/** Days since 1970-01-01; undefined where the text is no date of the calendar. */
export function dayNumberOf(date: LocalDate): number | undefined {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const isDate = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
  return isDate ? milliseconds / 86_400_000 : undefined;
}

function invalid(field: string, found: unknown): Refusal {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof found);
  return refuse('calendar.fileInvalid', {
    field,
    values: { found: isPlain ? String(found).slice(0, 80) : typeof found },
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
