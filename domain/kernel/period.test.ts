import assert from 'node:assert/strict';
import { test } from 'node:test';
import years from './calendar.fixture.json' with { type: 'json' };
import { type Calendar, defaultHours } from './calendar.ts';
import { parseInstant } from './instant.ts';
import { dueAt, type Pause, type TimeUnit } from './period.ts';

const calendar: Calendar = { version: 'CN.1', hours: defaultHours, years };
const beijing = (text: string) => parseInstant(`${text}+08:00`) as string;
/** The due time as Beijing's clock shows it. */
const due = (from: string, amount: number, unit: TimeUnit, pauses: Pause[] = [], by = calendar) => {
  const instant = dueAt(by, beijing(from), { amount, unit }, pauses);
  if (typeof instant !== 'string') return instant;
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
};
const pause = (from: string, to: string) => ({ from: beijing(from), to: beijing(to) });
const yearMissing = (year: number) => ({ refusal: 'calendar.yearMissing', values: { year } });

test('working hours that start at half past twelve start at two', () => {
  assert.equal(due('2026-03-04 12:30', 1, 'working-hours'), '2026-03-04 15:00');
  assert.equal(due('2026-03-04 12:00', 1, 'working-minutes'), '2026-03-04 14:01');
});

test('working hours that start at the close of work start the next working morning', () => {
  assert.equal(due('2026-03-06 17:30', 1, 'working-hours'), '2026-03-09 09:30');
  assert.equal(due('2026-03-06 23:59:59', 30, 'working-minutes'), '2026-03-09 09:00');
  assert.equal(due('2026-03-09 00:00', 30, 'working-minutes'), '2026-03-09 09:00');
});

test('a morning used up ends at noon, not at two', () => {
  assert.equal(due('2026-03-04 08:30', 210, 'working-minutes'), '2026-03-04 12:00');
  assert.equal(due('2026-03-04 08:30', 211, 'working-minutes'), '2026-03-04 14:01');
  assert.equal(due('2026-03-04 08:30', 7, 'working-hours'), '2026-03-04 17:30');
  assert.equal(due('2026-03-04 08:30', 8, 'working-hours'), '2026-03-05 09:30');
});

test('the seconds of the start are kept', () => {
  assert.equal(
    dueAt(calendar, '2026-03-04T01:00:17.250Z', { amount: 15, unit: 'working-minutes' }),
    '2026-03-04T01:15:17.250Z',
  );
});

test('working hours wait through the Spring Festival of 2026', () => {
  assert.equal(due('2026-02-14 16:30', 2, 'working-hours'), '2026-02-24 09:30');
  assert.equal(due('2026-02-18 10:00', 1, 'working-hours'), '2026-02-24 09:30');
});

test('the day of the start is not a working day of the period', () => {
  assert.equal(due('2026-03-04 08:00', 1, 'working-days'), '2026-03-05 17:30');
  assert.equal(due('2026-03-04 23:59:59', 1, 'working-days'), '2026-03-05 17:30');
  assert.equal(due('2026-03-07 10:00', 1, 'working-days'), '2026-03-09 17:30');
});

test('make-up Saturdays and Sundays are working days', () => {
  assert.equal(due('2026-02-13 09:00', 1, 'working-days'), '2026-02-14 17:30');
  assert.equal(due('2026-02-13 09:00', 2, 'working-days'), '2026-02-24 17:30');
  assert.equal(due('2026-02-13 09:00', 6, 'working-days'), '2026-02-28 17:30');
  assert.equal(due('2026-02-13 09:00', 7, 'working-days'), '2026-03-02 17:30');
  assert.equal(due('2025-01-24 10:00', 3, 'working-days'), '2025-02-05 17:30');
  assert.equal(due('2025-01-24 10:00', 6, 'working-days'), '2025-02-08 17:30');
  assert.equal(due('2025-01-24 10:00', 8, 'working-days'), '2025-02-11 17:30');
});

test('National Day is stepped over, with its make-up days counted', () => {
  assert.equal(due('2025-09-26 15:00', 1, 'working-days'), '2025-09-28 17:30');
  assert.equal(due('2025-09-26 15:00', 5, 'working-days'), '2025-10-10 17:30');
  assert.equal(due('2025-09-26 15:00', 6, 'working-days'), '2025-10-11 17:30');
  assert.equal(due('2026-09-30 09:00', 3, 'working-days'), '2026-10-10 17:30');
});

test('a start at midnight in Beijing belongs to the new day, whatever the date in UTC', () => {
  const oneDay = { amount: 1, unit: 'working-days' } as const;

  assert.equal(dueAt(calendar, '2026-03-01T15:59:59.999Z', oneDay), '2026-03-02T09:30:00.000Z');
  assert.equal(dueAt(calendar, '2026-03-01T16:00:00.000Z', oneDay), '2026-03-03T09:30:00.000Z');
  assert.equal(dueAt(calendar, '2026-03-02T23:59:59.999Z', oneDay), '2026-03-04T09:30:00.000Z');
});

test('days end at the close of work of their last day', () => {
  assert.equal(due('2026-03-02 09:00', 1, 'days'), '2026-03-03 17:30');
  assert.equal(due('2026-03-02 23:59:59', 3, 'days'), '2026-03-05 17:30');
});

test('a last day without work moves to the next working day', () => {
  assert.equal(due('2026-03-02 09:00', 5, 'days'), '2026-03-09 17:30');
  assert.equal(due('2026-09-30 12:00', 7, 'days'), '2026-10-08 17:30');
  assert.equal(due('2025-01-15 09:00', 15, 'days'), '2025-02-05 17:30');
});

test('a last day that is a make-up Saturday stays', () => {
  assert.equal(due('2026-02-11 09:00', 3, 'days'), '2026-02-14 17:30');
  assert.equal(due('2026-10-03 09:00', 7, 'days'), '2026-10-10 17:30');
});

test('a month ends on the day of the same number', () => {
  assert.equal(due('2026-03-04 09:00', 1, 'months'), '2026-04-07 17:30');
  assert.equal(due('2026-03-10 09:00', 1, 'months'), '2026-04-10 17:30');
  assert.equal(due('2025-09-01 09:00', 1, 'months'), '2025-10-09 17:30');
  assert.equal(due('2025-12-15 09:00', 1, 'months'), '2026-01-15 17:30');
});

test('a month without that number ends on its last day', () => {
  assert.equal(due('2026-01-31 09:00', 1, 'months'), '2026-02-28 17:30');
  assert.equal(due('2025-01-31 09:00', 1, 'months'), '2025-02-28 17:30');
  assert.equal(due('2024-01-31 09:00', 1, 'months'), '2024-02-29 17:30');
  assert.equal(due('2024-02-29 09:00', 12, 'months'), '2025-02-28 17:30');
  assert.equal(due('2025-03-31 09:00', 1, 'months'), '2025-04-30 17:30');
  assert.equal(due('2025-12-31 09:00', 2, 'months'), '2026-02-28 17:30');
});

test('the deadlines of the statutes fall where the law puts them', () => {
  assert.equal(due('2025-12-20 10:00', 60, 'days'), '2026-02-24 17:30', 'XF-04 petition.resolve');
  assert.equal(due('2026-03-05 10:00', 15, 'days'), '2026-03-20 17:30', 'XF-01 petition.registerAndTransfer');
  assert.equal(due('2026-04-28 10:00', 5, 'working-days'), '2026-05-08 17:30', 'XF-03 petition.jurisdictionObjection');
  assert.equal(due('2026-01-15 10:00', 1, 'months'), '2026-02-24 17:30', 'TJ-01 mediation.conclude');
  assert.equal(due('2025-09-05 10:00', 30, 'days'), '2025-10-09 17:30', 'TJ-03 mediation.applyJudicialConfirmation');
  assert.equal(due('2025-09-29 10:00', 3, 'working-days'), '2025-10-10 17:30', 'TJ-09 courtMediation.assign');
  assert.equal(due('2025-04-24 10:00', 5, 'working-days'), '2025-04-30 17:30', 'RX-03 hotline.resolve');
  assert.equal(due('2026-04-23 10:00', 13, 'working-days'), '2026-05-14 17:30', 'RX-06 hotline.complaint');
  assert.equal(due('2025-09-22 10:00', 20, 'working-days'), '2025-10-24 17:30', 'ZW-03 foi.answer');
  assert.equal(due('2026-06-12 10:00', 7, 'days'), '2026-06-22 17:30', 'ZY-02 volunteer.certPublicity');
  assert.equal(due('2025-08-31 10:00', 6, 'months'), '2026-02-28 17:30', 'GR-02 csl.logRetention');
  assert.deepEqual(due('2025-01-10 10:00', 36, 'months'), yearMissing(2027), 'GR-01 pipl.piaRetention');
});

test('a division with other hours closes at its own time', () => {
  const lhasa = {
    ...calendar,
    hours: [
      ['09:30', '13:00'],
      ['15:30', '18:30'],
    ] as const,
  };

  assert.equal(due('2026-03-04 09:00', 1, 'working-days', [], lhasa), '2026-03-05 18:30');
  assert.equal(due('2026-03-04 12:30', 1, 'working-hours', [], lhasa), '2026-03-04 16:00');
});

test('an office that works until midnight closes on the same day', () => {
  const nightDesk = { ...calendar, hours: [['00:00', '24:00']] as const };

  assert.equal(due('2026-12-30 09:00', 1, 'days', [], nightDesk), '2027-01-01 00:00');
  assert.equal(due('2026-03-06 23:00', 2, 'working-hours', [], nightDesk), '2026-03-09 01:00');
});

test('a date in an unknown year is refused, and the year is named', () => {
  assert.deepEqual(due('2026-12-31 17:00', 31, 'working-minutes'), yearMissing(2027));
  assert.deepEqual(due('2026-12-31 10:00', 1, 'working-days'), yearMissing(2027));
  assert.deepEqual(due('2026-12-20 10:00', 30, 'days'), yearMissing(2027));
  assert.deepEqual(due('2023-12-31 23:00', 1, 'working-hours'), yearMissing(2023));
  assert.equal(due('2026-12-31 17:00', 30, 'working-minutes'), '2026-12-31 17:30');
});

test('an unknown year is refused also when it is only passed through', () => {
  const gap = { version: '1', hours: defaultHours, years: { 2024: years[2024], 2026: years[2026] } };

  assert.deepEqual(due('2024-12-31 10:00', 500, 'days', [], gap), yearMissing(2025));
  assert.deepEqual(due('2024-12-31 10:00', 14, 'months', [], gap), yearMissing(2025));
  assert.deepEqual(due('2024-12-31 10:00', 10, 'working-hours', [], gap), yearMissing(2025));
  assert.deepEqual(due('2024-12-31 10:00', 1, 'working-days', [], gap), yearMissing(2025));
});

test('an amount beyond all calendars is a missing year, not a wrong date', () => {
  assert.deepEqual(due('2026-03-04 10:00', Number.MAX_SAFE_INTEGER, 'months'), yearMissing(2027));
  assert.deepEqual(due('2026-03-04 10:00', Number.MAX_SAFE_INTEGER, 'days'), yearMissing(2027));
  assert.deepEqual(due('2026-03-04 10:00', Number.MAX_SAFE_INTEGER, 'working-days'), yearMissing(2027));
  assert.deepEqual(due('2026-03-04 10:00', Number.MAX_SAFE_INTEGER, 'working-hours'), yearMissing(2027));
});

test('an amount that is not a whole number from one up is refused', () => {
  const refusals = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY].map((amount) =>
    due('2026-03-04 10:00', amount, 'days'),
  );

  assert.deepEqual(refusals[0], { refusal: 'period.invalid', field: 'amount', values: { amount: 0, unit: 'days' } });
  assert.deepEqual(
    new Set(refusals.map((refusal) => (refusal as { refusal: string }).refusal)),
    new Set(['period.invalid']),
  );
});

test('a unit or a start that does not exist is refused', () => {
  assert.deepEqual(dueAt(calendar, beijing('2026-03-04 10:00'), { amount: 1, unit: 'weeks' as TimeUnit }), {
    refusal: 'period.invalid',
    field: 'amount',
    values: { amount: 1, unit: 'weeks' },
  });
  assert.deepEqual(dueAt(calendar, '2026-02-30T00:00:00.000Z', { amount: 1, unit: 'days' }), {
    refusal: 'instant.invalid',
    field: 'from',
    values: { found: '2026-02-30T00:00:00.000Z' },
  });
});

test('a pause moves the end by the working time it took', () => {
  assert.equal(
    due('2026-03-04 09:00', 2, 'working-hours', [pause('2026-03-04 10:00', '2026-03-04 11:00')]),
    '2026-03-04 12:00',
  );
  assert.equal(
    due('2026-03-04 09:00', 2, 'working-hours', [pause('2026-03-04 10:00', '2026-03-04 15:00')]),
    '2026-03-04 16:00',
  );
  assert.equal(
    due('2026-03-02 09:00', 5, 'working-days', [pause('2026-03-04 00:00', '2026-03-06 00:00')]),
    '2026-03-11 17:30',
  );
  assert.equal(
    due('2026-03-02 09:00', 5, 'working-days', [pause('2026-03-04 10:00', '2026-03-04 12:00')]),
    '2026-03-10 10:30',
  );
  assert.equal(
    due('2026-03-02 09:00', 10, 'days', [pause('2026-03-04 08:30', '2026-03-05 17:30')]),
    '2026-03-16 17:30',
  );
  assert.equal(
    due('2026-03-10 09:00', 1, 'months', [pause('2026-03-16 00:00', '2026-03-17 00:00')]),
    '2026-04-13 17:30',
  );
});

test('a pause over a lunch, a night, a weekend or a holiday takes nothing', () => {
  assert.equal(
    due('2026-03-06 09:00', 8, 'working-hours', [pause('2026-03-06 17:30', '2026-03-09 08:30')]),
    '2026-03-09 10:00',
  );
  assert.equal(
    due('2026-02-13 09:00', 2, 'working-days', [pause('2026-02-15 00:00', '2026-02-24 00:00')]),
    '2026-02-24 17:30',
  );
  assert.equal(due('2026-03-02 09:00', 3, 'days', [pause('2026-03-03 12:00', '2026-03-03 14:00')]), '2026-03-05 17:30');
});

test('a pause on the day of the start takes nothing from days, which do not count that day', () => {
  assert.equal(
    due('2026-03-02 09:00', 5, 'working-days', [pause('2026-03-02 10:00', '2026-03-02 17:30')]),
    '2026-03-09 17:30',
  );
  assert.equal(
    due('2026-03-02 09:00', 5, 'working-days', [pause('2026-03-02 10:00', '2026-03-03 09:30')]),
    '2026-03-10 09:30',
  );
});

test('overlapping and touching pauses are counted once', () => {
  const first = pause('2026-03-04 09:30', '2026-03-04 10:30');
  const second = pause('2026-03-04 10:00', '2026-03-04 11:00');
  const third = pause('2026-03-04 11:00', '2026-03-04 11:15');

  assert.equal(due('2026-03-04 09:00', 1, 'working-hours', [third, second, first, first]), '2026-03-04 11:45');
});

test('a pause before the start or after the end is ignored', () => {
  assert.equal(
    due('2026-03-04 09:00', 1, 'working-hours', [pause('2026-03-03 09:00', '2026-03-04 09:00')]),
    '2026-03-04 10:00',
  );
  assert.equal(
    due('2026-03-04 09:00', 1, 'working-hours', [pause('2026-03-04 10:00', '2026-03-04 11:00')]),
    '2026-03-04 10:00',
  );
  assert.equal(
    due('2026-03-04 09:00', 1, 'working-hours', [{ from: beijing('2026-03-04 10:00') }]),
    '2026-03-04 10:00',
  );
  assert.equal(
    due('2026-03-04 09:00', 1, 'working-hours', [pause('1999-01-01 09:00', '2026-03-04 09:30')]),
    '2026-03-04 10:30',
  );
});

test('a pause that the moved end reaches counts too', () => {
  const first = pause('2026-03-04 09:30', '2026-03-04 10:00');
  const second = pause('2026-03-04 10:15', '2026-03-04 10:30');

  assert.equal(due('2026-03-04 09:00', 1, 'working-hours', [second]), '2026-03-04 10:00');
  assert.equal(due('2026-03-04 09:00', 1, 'working-hours', [first, second]), '2026-03-04 10:45');
});

test('while the clock stands there is no due time', () => {
  const since = beijing('2026-03-04 09:30');

  assert.deepEqual(due('2026-03-04 09:00', 1, 'working-hours', [{ from: since }]), {
    refusal: 'period.paused',
    field: 'pause',
    values: { since },
  });
});

test('a pause that ends before it begins is refused, one that ends at once takes nothing', () => {
  const reversed = pause('2026-03-04 10:00', '2026-03-04 09:59');

  assert.deepEqual(due('2026-03-04 09:00', 1, 'days', [reversed]), {
    refusal: 'pause.reversed',
    field: 'pause',
    values: reversed,
  });
  assert.equal(
    due('2026-03-04 09:00', 1, 'working-hours', [pause('2026-03-04 09:30', '2026-03-04 09:30')]),
    '2026-03-04 10:00',
  );
});

test('a pause that pushes the end into an unknown year is refused', () => {
  assert.deepEqual(
    due('2026-12-30 09:00', 1, 'working-days', [pause('2026-12-31 09:00', '2026-12-31 09:01')]),
    yearMissing(2027),
  );
  assert.deepEqual(
    due('2026-12-30 09:00', 1, 'working-days', [pause('2026-12-31 09:00', '2027-01-05 09:01')]),
    yearMissing(2027),
  );
});
