import { type Calendar, overlayCalendar } from '@linli/domain/kernel';
import { ancestorsOf } from '@linli/domain/territory';
import type { Transaction } from '../database/index.ts';
import { findCalendarRows, listNewestVersions } from './calendar-store.ts';
import { nationalCalendar } from './national-calendar.ts';

/**
 * The calendar in force at a place: what the package knows of the nation, under the imported national years, under the
 * rows of each division from the province down to the place. The nearest hours count. Its version names all parts:
 * `chinese-days@1.5.7+CN.2+500235.1`. The same content is the same object, so that it is measured out only once.
 */
export async function findCalendar(tx: Transaction, divisionCode: string): Promise<Calendar> {
  const divisionCodes = divisionCode === 'CN' ? ['CN'] : ['CN', ...ancestorsOf(divisionCode), divisionCode];
  const newest = await listNewestVersions(tx, divisionCodes);
  if (newest.length === 0) return nationalCalendar;

  const key = newest
    .map(({ divisionCode: code, version, contentHash }) => `${code}.${version}.${contentHash}`)
    .join('+');
  const known = calendarsByContent.get(key);
  if (known) return known;

  let calendar = nationalCalendar;
  for (const { divisionCode: code, version } of newest) {
    const rows = await findCalendarRows(tx, code, version);
    if (!rows) throw new Error(`Version ${version} of the calendar of ${code} has gone`);
    const own = { version: `${code}.${version}`, hours: rows.hours ?? calendar.hours, years: rows.years };
    calendar = code === 'CN' ? renewNation(calendar, own) : overlayCalendar(calendar, own);
  }
  if (calendarsByContent.size >= most) calendarsByContent.clear();
  calendarsByContent.set(key, calendar);
  return calendar;
}

/** Calendars by the hash of what they were made of: the same in every database, so one for the whole process is right. */
const calendarsByContent = new Map<string, Calendar>();
const most = 1_000;

/** An imported year of the nation replaces the whole year of the package. */
function renewNation(national: Calendar, imported: Calendar): Calendar {
  return {
    version: `${national.version}+${imported.version}`,
    hours: imported.hours,
    years: { ...national.years, ...imported.years },
  };
}
