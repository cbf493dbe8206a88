import { createHash } from 'node:crypto';
import {
  type Calendar,
  calendarFromHolidayCn,
  isRefusal,
  type Refusal,
  refuse,
  type WorkingHours,
} from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import type { Transaction } from '../database/index.ts';
import { type CalendarRows, findCalendarRows, listNewestVersions } from './calendar-store.ts';
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

export type Judged = {
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
export function isSame(one: unknown, other: unknown): boolean {
  return hashOf(one) === hashOf(other);
}

export function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
}
