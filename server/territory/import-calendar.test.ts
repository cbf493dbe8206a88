import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { dueAt, type Instant, isWorkingDay, parseHours, type WorkingHours } from '@linli/domain/kernel';
import { inTransaction, nobody, openDatabase, type Transaction } from '../database/index.ts';
import { openPool } from '../database/pool.ts';
import { testDatabase } from '../database/testing.ts';
import { findCalendarRows } from './calendar-store.ts';
import { findCalendar } from './find-calendar.ts';
import { importCalendar } from './import-calendar.ts';
import type { CalendarImport } from './judge-calendar.ts';
import { nationalCalendar } from './national-calendar.ts';

const now: Instant = '2026-11-20T02:00:00.000Z';
const holidays = (year: number, ...dates: string[]) => ({
  year,
  days: dates.map((date) => ({ date, isOffDay: true })),
});
const longDay = parseHours('09:00-12:00,13:30-18:00') as WorkingHours;

const { database, bringIn, calendarOf, read, clear } = await newPlace();
beforeEach(clear);

/** A database of its own, with an importer and a reader. */
async function newPlace() {
  const urls = await testDatabase();
  const owner = openPool(urls.ownerUrl, { max: 2, name: 'import' });
  const database = openDatabase({ app: urls.appUrl, intake: urls.intakeUrl }, 2);
  after(async () => {
    await Promise.all([owner.end(), database.close()]);
    await urls.drop();
  });
  return {
    database,
    bringIn: (brought: Partial<CalendarImport>) =>
      inTransaction(owner, nobody, (tx) =>
        importCalendar(tx, { divisionCode: 'CN', files: [], source: 'test', ...brought }, now),
      ),
    calendarOf: (code: string) => database.transact(nobody, (tx) => findCalendar(tx, code)),
    clear: async () => {
      await owner.query('truncate calendar_versions, calendar_years');
    },
    read: <T>(work: (tx: Transaction) => Promise<T>) => database.transact(nobody, work),
  };
}

test('without rows every place has the calendar of the nation', async () => {
  assert.equal(await calendarOf('500235'), nationalCalendar);
});

test('a year that is announced later becomes known everywhere by one import', async () => {
  const from = '2026-12-31T02:00:00.000Z';
  const oneDay = { amount: 1, unit: 'working-days' } as const;

  const imported = await bringIn({ files: [holidays(2027, '2027-01-01', '2027-02-05')] });

  assert.deepEqual(imported, {
    version: 1,
    years: [{ year: 2027, holidays: 2, makeUpDays: 0 }],
    hours: undefined,
    isChanged: true,
  });
  const calendar = await calendarOf('500235101');
  assert.equal(calendar.version, `${nationalCalendar.version}+CN.1`);
  assert.equal(dueAt(calendar, from, oneDay), '2027-01-04T09:30:00.000Z');
  assert.deepEqual(dueAt(nationalCalendar, from, oneDay), { refusal: 'calendar.yearMissing', values: { year: 2027 } });
});

test('a corrected year replaces the one before, and the old version stays readable', async () => {
  await bringIn({ files: [holidays(2027, '2027-01-01', '2027-02-05'), holidays(2028, '2028-01-03')] });

  await bringIn({ files: [holidays(2027, '2027-01-01')] });

  const calendar = await calendarOf('CN');
  assert.equal(isWorkingDay(calendar, '2027-02-05'), true);
  assert.equal(isWorkingDay(calendar, '2028-01-03'), false);
  const old = await read((tx) => findCalendarRows(tx, 'CN', 1));
  assert.deepEqual(old?.years[2027]?.holidays, ['2027-01-01', '2027-02-05']);
});

test('the same file twice makes one version', async () => {
  await bringIn({ files: [holidays(2027, '2027-01-01')], hours: longDay });

  const again = await bringIn({ files: [holidays(2027, '2027-01-01')] });

  assert.deepEqual(again, { version: 1, years: [], hours: longDay, isChanged: false });
});

test('a place has the holidays of its province and the hours nearest to it', async () => {
  await bringIn({ divisionCode: '45', files: [holidays(2026, '2026-04-20')], hours: longDay });
  await bringIn({ divisionCode: '450103', hours: parseHours('08:00-16:00') as WorkingHours });

  const [county, township, elsewhere] = await Promise.all(['4501', '450103001', '500235'].map(calendarOf));

  assert.equal(county?.version, `${nationalCalendar.version}+45.1`);
  assert.deepEqual(county?.hours, longDay);
  assert.equal(township?.version, `${nationalCalendar.version}+45.1+450103.1`);
  assert.deepEqual(township?.hours, [['08:00', '16:00']]);
  assert.equal(isWorkingDay(township ?? nationalCalendar, '2026-04-20'), false);
  assert.equal(isWorkingDay(township ?? nationalCalendar, '2026-10-01'), false);
  assert.equal(elsewhere, nationalCalendar);
});

test('a calendar read twice is the same one, until an import changes it', async () => {
  await bringIn({ divisionCode: '50', hours: longDay });
  const first = await calendarOf('500235');

  assert.equal(await calendarOf('500235'), first);
  await bringIn({ divisionCode: '50', hours: parseHours('09:00-17:00') as WorkingHours });

  assert.deepEqual((await calendarOf('500235')).hours, [['09:00', '17:00']]);
});

test('two places with the same version number but other content do not mix', async () => {
  const other = await newPlace();
  await bringIn({ divisionCode: '50', hours: longDay });
  await other.bringIn({ divisionCode: '50', hours: parseHours('10:00-11:00') as WorkingHours });

  assert.deepEqual((await calendarOf('50')).hours, longDay);
  assert.deepEqual((await other.calendarOf('50')).hours, [['10:00', '11:00']]);
});

test('one bad file among good ones leaves everything as it was', async () => {
  const refused = await bringIn({ files: [holidays(2027, '2027-01-01'), holidays(2028, '2028-02-30')] });

  assert.equal((refused as { refusal: string }).refusal, 'calendar.fileInvalid');
  assert.equal(await calendarOf('CN'), nationalCalendar);
});

test('a year without days is refused as not announced', async () => {
  assert.deepEqual(await bringIn({ files: [{ year: 2027, days: [] }] }), {
    refusal: 'calendar.notAnnounced',
    field: 'days',
    values: { year: 2027 },
  });
});

test('local holidays of a year that the nation does not know yet are refused', async () => {
  assert.deepEqual(await bringIn({ divisionCode: '45', files: [holidays(2027, '2027-04-09')] }), {
    refusal: 'calendar.nationalYearMissing',
    field: 'year',
    values: { year: 2027 },
  });
});

test('who administers nothing reads calendars and does not write them', async () => {
  await assert.rejects(
    database.transact(nobody, (tx) =>
      importCalendar(tx, { divisionCode: 'CN', files: [holidays(2027, '2027-01-01')], source: 'app' }, now),
    ),
    /row-level security/,
  );
});
