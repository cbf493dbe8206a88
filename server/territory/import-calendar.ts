import { type Instant, isRefusal, type Refusal, type WorkingHours } from '@linli/domain/kernel';
import { recordImport, type Transaction } from '../database/index.ts';
import { addCalendarVersion, lockCalendars } from './calendar-store.ts';
import { type CalendarImport, hashOf, isSame, judgeCalendar } from './judge-calendar.ts';
import { differenceOfCalendar, tellCalendar } from './preview-calendar.ts';

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
  const difference = differenceOfCalendar(await tellCalendar(tx, asked, judged));
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
  recordImport(tx, { what: 'calendar', at: now, body: { ...body, difference }, actor });
  return { version, years: changed, hours, isChanged };
}
