import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import years from './calendar.fixture.json' with { type: 'json' };
import {
  type Calendar,
  calendarFromHolidayCn,
  defaultHours,
  localDateOf,
  overlayCalendar,
  parseHours,
} from './calendar.ts';
import type { Refusal } from './refusal.ts';
import { isWorkingDay } from './working-time.ts';

const shared = new URL('../../../shared/data/calendar/', import.meta.url);
const needsShared = { skip: existsSync(shared) ? false : 'needs ../shared/data' };
const readYear = async (year: number) => JSON.parse(await readFile(new URL(`holiday-cn-${year}.json`, shared), 'utf8'));

const national: Calendar = { version: 'CN.1', hours: defaultHours, years };
const newYear = { year: 2030, days: [{ name: '元旦', date: '2030-01-01', isOffDay: true }] };

test(
  'the announced years 2020 to 2026 are read, with the year that is not announced left out',
  needsShared,
  async () => {
    const files = await Promise.all([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map(readYear));

    const read = calendarFromHolidayCn(files) as Record<number, (typeof years)['2026']>;

    assert.deepEqual(Object.keys(read), ['2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    assert.deepEqual([read[2024], read[2025], read[2026]], [years[2024], years[2025], years[2026]]);
    assert.equal(read[2023]?.holidays[0], '2022-12-31');
  },
);

test('a day that the next year announces does not make its own year known', () => {
  const read = calendarFromHolidayCn([
    {
      year: 2023,
      days: [
        { date: '2022-12-30', isOffDay: true },
        { date: '2023-01-01', isOffDay: true },
      ],
    },
  ]) as Calendar['years'];
  const calendar = { version: '1', hours: defaultHours, years: read };

  assert.deepEqual(isWorkingDay(calendar, '2022-12-29'), { refusal: 'calendar.yearMissing', values: { year: 2022 } });
});

test('a later announcement changes a day of the year before', () => {
  const calendar = {
    version: '1',
    hours: defaultHours,
    years: {
      2022: { holidays: ['2022-10-01'], makeUpDays: [] },
      2023: { holidays: ['2022-12-30', '2023-01-01'], makeUpDays: [] },
    },
  };

  assert.equal(isWorkingDay(calendar, '2022-12-29'), true);
  assert.equal(isWorkingDay(calendar, '2022-12-30'), false);
});

test('a file of another shape is refused with the place and the value', () => {
  const day = { date: '2030-01-01', isOffDay: true };
  const refused = (file: unknown) => {
    const refusal = calendarFromHolidayCn([file]) as Refusal;
    return [refusal.refusal, refusal.field, refusal.values?.found];
  };

  assert.deepEqual(refused('2030'), ['calendar.fileInvalid', 'file', '2030']);
  assert.deepEqual(refused([]), ['calendar.fileInvalid', 'file', 'object']);
  assert.deepEqual(refused({ days: [] }), ['calendar.fileInvalid', 'year', 'undefined']);
  assert.deepEqual(refused({ year: '2030', days: [] }), ['calendar.fileInvalid', 'year', '2030']);
  assert.deepEqual(refused({ year: 2030 }), ['calendar.fileInvalid', 'days', 'undefined']);
  assert.deepEqual(refused({ year: 2030, days: [day, null] }), ['calendar.fileInvalid', 'days[1]', 'object']);
  assert.deepEqual(refused({ year: 2030, days: [{ ...day, date: '2030-02-30' }] })[2], '2030-02-30');
  assert.deepEqual(refused({ year: 2030, days: [{ ...day, date: '2032-01-01' }] })[2], '2032-01-01');
  assert.deepEqual(refused({ year: 2030, days: [{ date: '2030-01-01' }] })[1], 'days[0].isOffDay');
  assert.deepEqual(refused({ year: 2030, days: [day, day] })[0], 'calendar.dayTwice');
});

test('the same year twice is refused', () => {
  assert.deepEqual(calendarFromHolidayCn([newYear, newYear]), {
    refusal: 'calendar.yearTwice',
    field: 'year',
    values: { year: 2030 },
  });
});

test('a division adds its own holiday, keeps the national ones, and has its own hours', () => {
  const guangxi: Calendar = {
    version: '45.2',
    hours: [['09:00', '17:00']],
    years: { 2026: { holidays: ['2026-04-20'], makeUpDays: ['2026-10-01'] } },
  };

  const calendar = overlayCalendar(national, guangxi);

  assert.equal(calendar.version, 'CN.1+45.2');
  assert.deepEqual(calendar.hours, [['09:00', '17:00']]);
  assert.equal(isWorkingDay(calendar, '2026-04-20'), false);
  assert.equal(isWorkingDay(calendar, '2026-10-01'), true);
  assert.equal(isWorkingDay(calendar, '2026-10-02'), false);
  assert.equal(isWorkingDay(calendar, '2026-02-14'), true);
});

test('a few local holidays do not make a year known that the nation has not announced', () => {
  const local = { version: '1', hours: defaultHours, years: { 2027: { holidays: ['2027-04-09'], makeUpDays: [] } } };

  assert.deepEqual(isWorkingDay(overlayCalendar(national, local), '2027-04-08'), {
    refusal: 'calendar.yearMissing',
    values: { year: 2027 },
  });
});

test('hours are read as typed', () => {
  assert.deepEqual(parseHours('08:30-12:00,14:00-17:30'), defaultHours);
  assert.deepEqual(parseHours(' 09:00-24:00 '), [['09:00', '24:00']]);
});

test('hours that overlap, run backwards or are no times are refused', () => {
  const hours = ['', '08:30', '8:30-12:00', '12:00-08:30', '08:30-08:30', '08:30-12:00,12:00-17:00', '24:01-24:30'];
  const refused = hours.map((text) => (parseHours(text) as { refusal?: string }).refusal);

  assert.deepEqual(new Set(refused), new Set(['calendar.hoursInvalid']));
  assert.deepEqual(parseHours('09:00-25:00'), {
    refusal: 'calendar.hoursInvalid',
    field: 'hours',
    values: { found: '09:00-25:00' },
  });
});

test('the date is the one in China', () => {
  assert.equal(localDateOf('2026-03-01T15:59:59.999Z'), '2026-03-01');
  assert.equal(localDateOf('2026-03-01T16:00:00.000Z'), '2026-03-02');
});
