import type { Calendar, CalendarYear, Instant, WorkingHours } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

/** What a division's rows say of it, without the ones above. */
export type CalendarRows = {
  readonly divisionCode: string;
  readonly version: number;
  readonly hours?: WorkingHours;
  readonly contentHash: string;
  readonly years: Readonly<Record<number, CalendarYear>>;
};

export type CalendarVersion = Pick<CalendarRows, 'divisionCode' | 'version' | 'contentHash'>;

const newestVersions = statement(
  'calendars.newestVersions',
  `select distinct on (division_code) division_code as "divisionCode", version, content_hash as "contentHash"
     from calendar_versions where division_code = any($1::text[])
    order by division_code, version desc`,
);

/** The newest versions of those divisions that have one, the widest division first. */
export async function listNewestVersions(
  tx: Transaction,
  divisionCodes: readonly string[],
): Promise<CalendarVersion[]> {
  const versions = await tx.query<CalendarVersion>(newestVersions, [divisionCodes]);
  return versions.sort(
    (one, other) => divisionCodes.indexOf(one.divisionCode) - divisionCodes.indexOf(other.divisionCode),
  );
}

const readVersion = statement(
  'calendars.readVersion',
  `select division_code as "divisionCode", version, hours, content_hash as "contentHash",
          coalesce((select jsonb_object_agg(year, days) from (
            select distinct on (year) year, days from calendar_years
             where division_code = $1 and version <= $2 order by year, calendar_years.version desc) newest), '{}') as years
     from calendar_versions where division_code = $1 and version = $2`,
);

/** One version of a division's calendar; undefined where there is none. */
export async function findCalendarRows(
  tx: Transaction,
  divisionCode: string,
  version: number,
): Promise<CalendarRows | undefined> {
  const [row] = await tx.query<CalendarRows & { hours: WorkingHours | null }>(readVersion, [divisionCode, version]);
  return row && { ...row, hours: row.hours ?? undefined };
}

const addVersion = statement(
  'calendars.addVersion',
  `insert into calendar_versions (division_code, version, hours, source, content_hash, imported_at)
   values ($1, $2, $3, $4, $5, $6)`,
);
const addYear = statement(
  'calendars.addYear',
  'insert into calendar_years (division_code, version, year, days) values ($1, $2, $3, $4)',
);

export type NewCalendarVersion = CalendarVersion & {
  readonly hours?: WorkingHours;
  readonly source: string;
  /** Only the years that this version names anew. */
  readonly years: Calendar['years'];
};

export async function addCalendarVersion(tx: Transaction, added: NewCalendarVersion, now: Instant): Promise<void> {
  const { divisionCode, version, hours, source, contentHash, years } = added;
  const storedHours = hours ? JSON.stringify(hours) : null;
  await tx.query(addVersion, [divisionCode, version, storedHours, source, contentHash, now]);
  for (const [year, days] of Object.entries(years))
    await tx.query(addYear, [divisionCode, version, Number(year), JSON.stringify(days)]);
}

// An advisory lock, because an administrator's import may add rows and may not lock the table.
const lock = statement('calendars.lock', 'select pg_advisory_xact_lock(73001190, 0)');

/** One import after another; readers do not wait. */
export async function lockCalendars(tx: Transaction): Promise<void> {
  await tx.query(lock);
}
