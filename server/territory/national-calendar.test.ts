import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  type Calendar,
  calendarFromHolidayCn,
  defaultHours,
  isWorkingDay,
  later,
  localDateOf,
} from '@linli/domain/kernel';
import { nationalCalendar } from './national-calendar.ts';

const shared = new URL('../../../shared/data/calendar/', import.meta.url);
const needsShared = { skip: existsSync(shared) ? false : 'needs ../shared/data' };
const readYear = async (year: number) => JSON.parse(await readFile(new URL(`holiday-cn-${year}.json`, shared), 'utf8'));

test('the nation knows every announced year from 2004 on, and no other', () => {
  const years = Object.keys(nationalCalendar.years).map(Number);

  assert.equal(years[0], 2004);
  assert.deepEqual(
    years,
    Array.from(years, (_, position) => 2004 + position),
  );
  assert.ok(years.includes(2026));
  assert.deepEqual(isWorkingDay(nationalCalendar, '2003-06-02'), {
    refusal: 'calendar.yearMissing',
    values: { year: 2003 },
  });
});

test('the calendar says where it comes from', () => {
  assert.match(nationalCalendar.version, /^chinese-days@\d+\.\d+\.\d+$/);
});

test('the Spring Festival of 2026 has its make-up Saturdays', () => {
  assert.equal(isWorkingDay(nationalCalendar, '2026-02-14'), true);
  assert.equal(isWorkingDay(nationalCalendar, '2026-02-16'), false);
});

test('no day of 2020 to 2026 differs from the announcements of the State Council', needsShared, async () => {
  const years = calendarFromHolidayCn(await Promise.all([2020, 2021, 2022, 2023, 2024, 2025, 2026].map(readYear)));
  const stateCouncil: Calendar = { version: 'holiday-cn', hours: defaultHours, years: years as Calendar['years'] };
  const dates = Array.from({ length: 7 * 365 + 2 }, (_, day) =>
    localDateOf(later('2020-01-01T00:00:00.000Z', day * 86_400_000)),
  );

  const differences = dates.filter((date) => isWorkingDay(stateCouncil, date) !== isWorkingDay(nationalCalendar, date));

  assert.equal(dates.at(-1), '2026-12-31');
  assert.deepEqual(differences, []);
});
