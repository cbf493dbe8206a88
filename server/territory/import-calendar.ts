import { createHash } from 'node:crypto';
import {
  type Calendar,
  calendarFromHolidayCn,
  type Instant,
  isRefusal,
  type Refusal,
  refuse,
  type WorkingHours,
} from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { recordImport, type Transaction } from '../database/index.ts';
import {
  addCalendarVersion,
  type CalendarRows,
  findCalendarRows,
  listNewestVersions,
  lockCalendars,
} from './calendar-store.ts';
import { findCalendar } from './find-calendar.ts';

export type CalendarImport = {
  /** 'CN' for the nation. */
  readonly divisionCode: string;
  /** Parsed files of the form holiday-cn-YYYY.json; may be none when only the hours change. */
  readonly files: readonly unknown[];
  readonly hours?: WorkingHours;
  /** Where it comes from, for people. */
  readonly source: string;
};

export type ImportedCalendar = {
  readonly version: number;
  /** The years that are new or have changed. */
  readonly years: readonly { readonly year: number; readonly holidays: number; readonly makeUpDays: number }[];
  readonly hours?: WorkingHours;
  /** False when the rows said all of it already: then there is no new version. */
  readonly isChanged: boolean;
};

/**
 * Brings years or hours of the nation or of a division in, as one new version.
 * Refusals: those of `calendarFromHolidayCn`; `calendar.notAnnounced` {year} for a file without days;
 * `calendar.nationalYearMissing` {year} for a division's days in a year that the nation does not know yet.
 */
export async function importCalendar(
  tx: Transaction,
  asked: CalendarImport,
  now: Instant,
  actor?: object,
): Promise<ImportedCalendar | Refusal> {
  await lockCalendars(tx);
  const judged = await judgeCalendar(tx, asked);
  if (isRefusal(judged)) return judged;
  const { before, years, hours, isChanged } = judged;
  if (before && !isChanged) return { version: before.version, years: [], hours, isChanged };

  const { divisionCode, source } = asked;
  const version = (before?.version ?? 0) + 1;
  const contentHash = hashOf({ hours, years: { ...before?.years, ...years } });
  await addCalendarVersion(tx, { divisionCode, version, hours, source, contentHash, years }, now);
  const changed = Object.entries(years).map(([year, { holidays, makeUpDays }]) => ({
    year: Number(year),
    holidays: holidays.length,
    makeUpDays: makeUpDays.length,
  }));
  const newHours = isSame(hours, before?.hours) ? {} : { hours };
  const body = { divisionCode, version, source, contentHash, years: changed, ...newHours };
  recordImport(tx, { what: 'calendar', at: now, body, actor });
  return { version, years: changed, hours, isChanged };
}

type Judged = {
  readonly before?: CalendarRows;
  /** Those that are new or say something else. */
  readonly years: Calendar['years'];
  readonly hours?: WorkingHours;
  readonly isChanged: boolean;
};

/** Whether it could be brought in, and what of it is new. */
export async function judgeCalendar(
  tx: Transaction,
  { divisionCode, files, hours: newHours }: CalendarImport,
): Promise<Judged | Refusal> {
  const read = calendarFromHolidayCn(files);
  if (isRefusal(read)) return read;
  const empty = files.map((file) => (file as { year: number }).year).find((year) => !read[year]);
  if (empty !== undefined) return refuse('calendar.notAnnounced', { field: 'days', values: { year: empty } });
  if (divisionCode !== 'CN') {
    const nation = await findCalendar(tx, 'CN');
    const ahead = Object.keys(read).find((year) => !nation.years[Number(year)]);
    if (ahead) return refuse('calendar.nationalYearMissing', { field: 'year', values: { year: Number(ahead) } });
  }

  const [newest] = await listNewestVersions(tx, [divisionCode]);
  const before = newest && (await findCalendarRows(tx, divisionCode, newest.version));
  const years = Object.fromEntries(
    Object.entries(read).filter(([year, days]) => !isSame(days, before?.years[Number(year)])),
  );
  const hours = newHours ?? before?.hours;
  const isChanged = !before || Object.keys(years).length > 0 || !isSame(hours, before.hours);
  return { before, years, hours, isChanged };
}

/** Rows come back from PostgreSQL with their keys in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return hashOf(one) === hashOf(other);
}

function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
}
