import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { type Database, openDatabase, platformInside } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { findCalendar } from '../territory/index.ts';
import { bringInMissingYears, provisionalYear } from './provisional-year.ts';

const announced = (year: number) => new URL(`../../../shared/data/calendar/holiday-cn-${year}.json`, import.meta.url);
const skip = existsSync(announced(2026)) ? false : 'needs ../shared/data';

let made: TestDatabase;
let database: Database;
before(async () => {
  made = await testDatabase();
  database = openDatabase({ app: made.appUrl, intake: made.intakeUrl }, 1);
});
after(async () => {
  await database.close();
  await made.drop();
});

test('a demo that is opened in December knows the working days of January, and a year that was announced is left alone', async () => {
  const years = await database.transact(platformInside('500235'), async (tx) => {
    await bringInMissingYears(tx, '2026-11-27T01:00:00.000Z');
    const known = await findCalendar(tx, 'CN');
    await bringInMissingYears(tx, '2026-12-20T01:00:00.000Z');
    await bringInMissingYears(tx, '2026-12-21T01:00:00.000Z');
    return { before: known.years, after: (await findCalendar(tx, 'CN')).years };
  });

  assert.equal(years.before[2027], undefined);
  assert.ok(years.after[2027]?.holidays.includes('2027-01-01'));
  assert.equal(years.after[2027]?.holidays.length, 13);
  assert.deepEqual(years.after[2026], years.before[2026]);
});

test('a demo that is opened in a year that nobody has announced yet knows it, and the one before', async () => {
  const years = await database.transact(platformInside('500235'), async (tx) => {
    await bringInMissingYears(tx, '2030-03-02T01:00:00.000Z');
    return (await findCalendar(tx, 'CN')).years;
  });

  assert.deepEqual(
    [2029, 2030, 2031].map((year) => years[year]?.holidays.length),
    [13, 13, undefined],
  );
});

test('the days that the law alone gives are among those that were announced, every year since it counts thirteen', {
  skip,
}, async () => {
  for (const year of [2025, 2026]) {
    const { days } = JSON.parse(await readFile(announced(year), 'utf8')) as {
      days: { date: string; isOffDay: boolean }[];
    };
    const off = new Set(days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date));
    const foreseen = provisionalYear(year).days;

    assert.equal(foreseen.length, 13);
    assert.deepEqual(
      foreseen.filter(({ date }) => !off.has(date)),
      [],
    );
  }
});

test('the festivals of the moon stand on their days', () => {
  const on = (name: string) => provisionalYear(2027).days.find((day) => day.name === name)?.date;

  assert.deepEqual(['春节', '清明节', '端午节', '中秋节'].map(on), [
    '2027-02-05',
    '2027-04-05',
    '2027-06-09',
    '2027-09-15',
  ]);
});
