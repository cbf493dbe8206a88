import assert from 'node:assert/strict';
import { test } from 'node:test';
import years from './calendar.fixture.json' with { type: 'json' };
import { type Calendar, defaultHours } from './calendar.ts';
import { parseInstant } from './instant.ts';
import {
  isWorkingDay,
  minutesOfWorkingDay,
  nextWorkingMoment,
  workingMinutesBetween,
  workingMinutesLeft,
} from './working-time.ts';

const calendar: Calendar = { version: 'CN.1', hours: defaultHours, years };
const beijing = (text: string) => parseInstant(`${text}+08:00`) as string;
const minutes = (from: string, to: string, pauses: { from: string; to?: string }[] = []) =>
  workingMinutesBetween(calendar, beijing(from), beijing(to), pauses);

test('a plain Wednesday is worked, a plain Sunday is not', () => {
  assert.equal(isWorkingDay(calendar, '2026-03-04'), true);
  assert.equal(isWorkingDay(calendar, '2026-03-08'), false);
});

test('a holiday on a weekday is not worked, a make-up Saturday or Sunday is', () => {
  assert.equal(isWorkingDay(calendar, '2026-02-16'), false);
  assert.equal(isWorkingDay(calendar, '2026-02-14'), true);
  assert.equal(isWorkingDay(calendar, '2025-01-26'), true);
});

test('a day of an unknown year, or no day at all, is refused', () => {
  assert.deepEqual(isWorkingDay(calendar, '2027-01-04'), { refusal: 'calendar.yearMissing', values: { year: 2027 } });
  assert.deepEqual(isWorkingDay(calendar, '2026-02-29'), {
    refusal: 'date.invalid',
    field: 'date',
    values: { found: '2026-02-29' },
  });
});

test('a whole day holds seven working hours, a night and a lunch none', () => {
  assert.equal(minutes('2026-03-04 00:00', '2026-03-05 00:00'), 420);
  assert.equal(minutes('2026-03-04 17:30', '2026-03-05 08:30'), 0);
  assert.equal(minutes('2026-03-04 12:00', '2026-03-04 14:00'), 0);
  assert.equal(minutes('2026-03-04 11:00', '2026-03-04 15:30'), 150);
});

test('the Spring Festival of 2026 counts only its make-up Saturdays', () => {
  assert.equal(minutes('2026-02-14 00:00', '2026-02-24 00:00'), 420);
  assert.equal(minutes('2026-02-23 00:00', '2026-03-02 00:00'), 5 * 420);
});

test('parts of a minute count', () => {
  assert.equal(minutes('2026-03-04 09:00:00', '2026-03-04 09:00:30'), 0.5);
});

test('a deadline that has passed is a negative number of minutes away', () => {
  assert.equal(minutes('2026-03-04 15:00', '2026-03-04 14:00'), -60);
});

test('paused minutes are taken out once, however often they are written down', () => {
  const morning = { from: beijing('2026-03-04 09:00'), to: beijing('2026-03-04 10:00') };
  const longer = { from: beijing('2026-03-04 09:30'), to: beijing('2026-03-04 13:00') };

  assert.equal(minutes('2026-03-04 08:30', '2026-03-04 17:30', [morning]), 360);
  assert.equal(minutes('2026-03-04 08:30', '2026-03-04 17:30', [longer, morning, morning]), 240);
});

test('nothing counts from an open pause on', () => {
  assert.equal(minutes('2026-03-04 08:30', '2026-03-06 17:30', [{ from: beijing('2026-03-04 09:00') }]), 30);
});

test('time that reaches into an unknown year is refused', () => {
  assert.deepEqual(minutes('2026-12-31 17:00', '2027-01-01 00:00'), {
    refusal: 'calendar.yearMissing',
    values: { year: 2027 },
  });
  assert.deepEqual(minutes('2023-12-31 17:00', '2024-02-01 00:00'), {
    refusal: 'calendar.yearMissing',
    values: { year: 2023 },
  });
});

test('what is no instant and a pause that ends before it begins are refused', () => {
  const reversed = { from: beijing('2026-03-04 10:00'), to: beijing('2026-03-04 09:00') };

  assert.deepEqual(workingMinutesBetween(calendar, 'now', beijing('2026-03-04 10:00')), {
    refusal: 'instant.invalid',
    field: 'from',
    values: { found: 'now' },
  });
  assert.deepEqual(minutes('2026-03-04 08:30', '2026-03-04 17:30', [reversed]), {
    refusal: 'pause.reversed',
    field: 'pause',
    values: reversed,
  });
});

test('a calendar whose hours make no sense is a fault', () => {
  const broken = { ...calendar, hours: [['17:30', '08:30']] as const };

  assert.throws(() => isWorkingDay(broken, '2026-03-04'), /17:30/);
});

test('at noon the clock goes on at two, in the evening on the next working day, in working time at once', () => {
  const next = (from: string) => nextWorkingMoment(calendar, beijing(from));

  assert.equal(next('2026-03-04T12:30:00'), beijing('2026-03-04T14:00:00'));
  assert.equal(next('2026-03-04T19:00:00'), beijing('2026-03-05T08:30:00'));
  assert.equal(next('2026-03-06T18:00:00'), beijing('2026-03-09T08:30:00'));
  assert.equal(next('2026-03-04T10:00:00'), beijing('2026-03-04T10:00:00'));
});

test('before a long holiday the clock goes on after it, and after the last known day nobody knows', () => {
  assert.equal(nextWorkingMoment(calendar, beijing('2026-02-14T18:00:00')), beijing('2026-02-24T08:30:00'));
  assert.deepEqual(nextWorkingMoment(calendar, beijing('2026-12-31T18:00:00')), {
    refusal: 'calendar.yearMissing',
    values: { year: 2027 },
  });
});

test('whole minutes of working time are left until a deadline, and once it has passed they are counted from it', () => {
  const left = (now: string, due: string) => workingMinutesLeft(calendar, beijing(now), beijing(due));

  assert.equal(left('2026-03-04T16:30:30', '2026-03-05T09:30:00'), 119);
  assert.equal(left('2026-03-05T10:00:30', '2026-03-05T09:30:00'), -30);
  assert.equal(left('2026-03-06T18:00:00', '2026-03-06T17:30:00'), -0, 'late, though no working time has gone by');
  assert.equal(left('2026-12-31T09:00:00', '2027-01-04T09:00:00'), undefined, 'a year that nobody has announced');
  assert.equal(minutesOfWorkingDay(calendar), 420);
});
