import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import years from './calendar.fixture.json' with { type: 'json' };
import { type Calendar, defaultHours, minuteOfDay } from './calendar.ts';
import { type Instant, instantOf, later, millisecondsOf } from './instant.ts';
import { dueAt, type Pause, type Period, type TimeUnit, timeUnits } from './period.ts';
import { workingMinutesBetween } from './working-time.ts';

fc.configureGlobal({ numRuns: 1000 });

const minute = 60_000;
const calendars: Calendar[] = [
  { version: 'national', hours: defaultHours, years },
  { version: 'one interval', hours: [['09:00', '17:00']], years },
  {
    version: 'until midnight',
    hours: [
      ['00:00', '03:30'],
      ['05:07', '05:08'],
      ['21:00', '24:00'],
    ],
    years,
  },
];

const moments = (form: (milliseconds: number) => number) =>
  fc.integer({ min: Date.UTC(2024, 0, 10), max: Date.UTC(2026, 3, 1) }).map((at) => instantOf(form(at)));
const onTheMinute = moments((at) => at - (at % minute));
const anyMoment = moments((at) => at);
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 3000 }), unit: fc.constant<TimeUnit>('working-minutes') }),
  fc.record({
    amount: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom<TimeUnit>('working-hours', 'days', 'working-days'),
  }),
  fc.record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constant<TimeUnit>('months') }),
);
/** Pauses near the start, in minutes: how long after it they begin, and how long they last. */
const shapesOfPauses = fc.array(
  fc.record({ after: fc.integer({ min: -3000, max: 12_000 }), lasts: fc.integer({ min: 0, max: 6000 }) }),
  { maxLength: 4 },
);
const pausesFrom = (from: Instant, shapes: { after: number; lasts: number }[]): Pause[] =>
  shapes.map(({ after, lasts }) => ({
    from: later(from, after * minute),
    to: later(from, (after + lasts) * minute),
  }));
const situation = fc.record({
  calendar: fc.constantFrom(...calendars),
  from: onTheMinute,
  period: anyPeriod,
  shapes: shapesOfPauses,
});

test('a due time is the one that a walk from minute to minute finds', () => {
  fc.assert(
    fc.property(situation, ({ calendar, from, period, shapes }) => {
      const pauses = pausesFrom(from, shapes);
      assert.equal(dueAt(calendar, from, period, pauses), walkToDue(calendar, from, period, pauses));
    }),
    { numRuns: 400 },
  );
});

test('working minutes are the ones that a walk from minute to minute counts', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 0, max: 30_000 }), ({ calendar, from, shapes }, length) => {
      const pauses = pausesFrom(from, shapes);
      const to = later(from, length * minute);
      const counted = minutesFrom(from, length).filter((at) => counts(calendar, at, pauses)).length;
      assert.equal(workingMinutesBetween(calendar, from, to, pauses), counted);
    }),
    { numRuns: 100 },
  );
});

test('a longer period is never due earlier', () => {
  fc.assert(
    fc.property(situation, anyMoment, fc.integer({ min: 0, max: 4 }), ({ calendar, period, shapes }, from, more) => {
      const pauses = pausesFrom(from, shapes);
      const longer = { ...period, amount: period.amount + more };
      assert.ok(answered(dueAt(calendar, from, period, pauses)) <= answered(dueAt(calendar, from, longer, pauses)));
    }),
  );
});

test('a pause never makes a case due earlier', () => {
  fc.assert(
    fc.property(situation, anyMoment, ({ calendar, period, shapes }, from) => {
      const pauses = pausesFrom(from, shapes);
      const without = answered(dueAt(calendar, from, period, pauses.slice(1)));
      assert.ok(without <= answered(dueAt(calendar, from, period, pauses)));
    }),
  );
});

test('nothing is ever due outside working time, or in a pause', () => {
  fc.assert(
    fc.property(situation, anyMoment, ({ calendar, period, shapes }, from) => {
      const pauses = pausesFrom(from, shapes);
      const due = answered(dueAt(calendar, from, period, pauses));
      assert.ok(from < due);
      assert.ok(counts(calendar, millisecondsOf(due) - 1, pauses), due);
    }),
  );
});

test('between the start and the due time of working minutes lie exactly so many', () => {
  fc.assert(
    fc.property(situation, anyMoment, fc.integer({ min: 1, max: 9000 }), ({ calendar, shapes }, from, amount) => {
      const pauses = pausesFrom(from, shapes);
      const due = answered(dueAt(calendar, from, { amount, unit: 'working-minutes' }, pauses));
      const counted = workingMinutesBetween(calendar, from, due, pauses) as number;
      assert.ok(Math.abs(counted - amount) < 1e-6, `${counted}`);
    }),
  );
});

test('working minutes add up: waiting twice is waiting the sum', () => {
  const some = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(situation, anyMoment, some, some, ({ calendar, shapes }, from, first, second) => {
      const pauses = pausesFrom(from, shapes);
      const after = (start: Instant, amount: number) =>
        answered(dueAt(calendar, start, { amount, unit: 'working-minutes' }, pauses));
      assert.equal(after(after(from, first), second), after(from, first + second));
    }),
  );
});

test('working time between two moments is the sum of its parts, and its own opposite backwards', () => {
  fc.assert(
    fc.property(situation, anyMoment, anyMoment, anyMoment, ({ calendar, shapes }, one, two, three) => {
      const pauses = pausesFrom(one, shapes);
      const between = (from: Instant, to: Instant) => workingMinutesBetween(calendar, from, to, pauses) as number;
      assert.ok(Math.abs(between(one, two) + between(two, three) - between(one, three)) < 1e-6);
      assert.ok(between(one, two) + between(two, one) === 0);
    }),
  );
});

test('pauses in any order and cut in any way give the same due time', () => {
  fc.assert(
    fc.property(situation, fc.nat(), ({ calendar, from, period, shapes }, cut) => {
      const pauses = pausesFrom(from, shapes);
      const pieces = shapes.flatMap(({ after, lasts }) => {
        const first = lasts === 0 ? 0 : cut % lasts;
        return pausesFrom(from, [
          { after: after + first, lasts: lasts - first },
          { after, lasts: first },
        ]);
      });
      assert.equal(dueAt(calendar, from, period, pieces.reverse()), dueAt(calendar, from, period, pauses));
    }),
  );
});

test('whatever the numbers, the answer is an instant or a refusal', () => {
  fc.assert(
    fc.property(fc.string(), fc.double(), fc.constantFrom(...timeUnits), fc.string(), (from, amount, unit, until) => {
      const answer = dueAt(calendars[0] as Calendar, from, { amount, unit }, [{ from, to: until }]);
      assert.ok(typeof answer === 'string' || typeof answer.refusal === 'string');
    }),
  );
});

/** The same rules written down a second time, slowly and without the tape. */
function walkToDue(calendar: Calendar, from: Instant, { amount, unit }: Period, pauses: Pause[]): Instant {
  const start = millisecondsOf(from);
  if (unit === 'working-minutes' || unit === 'working-hours')
    return walk(calendar, start, unit === 'working-hours' ? amount * 60 : amount, pauses);

  const startDate = beijing(start).slice(0, 10);
  const midnightAfter = Date.parse(`${startDate}T16:00:00Z`);
  const lastDate = lastDateOf(calendar, startDate, amount, unit);
  const untilDue = (Date.parse(`${lastDate}T16:00:00Z`) - midnightAfter) / minute;
  const total = minutesFrom(instantOf(midnightAfter), untilDue).filter((at) => counts(calendar, at, [])).length;
  return walk(calendar, midnightAfter, total, pauses);
}

function lastDateOf(calendar: Calendar, startDate: string, amount: number, unit: TimeUnit): string {
  if (unit === 'working-days') {
    let date = startDate;
    for (let left = amount; left > 0; ) {
      date = nextDate(date);
      if (isWorked(calendar, date)) left--;
    }
    return date;
  }
  let date = unit === 'days' ? startDate : sameNumberLater(startDate, amount);
  for (let left = unit === 'days' ? amount : 0; left > 0; left--) date = nextDate(date);
  while (!isWorked(calendar, date)) date = nextDate(date);
  return date;
}

function sameNumberLater(startDate: string, months: number): string {
  const [year, month, number] = startDate.split('-').map(Number) as [number, number, number];
  const target = { year: year + Math.floor((month - 1 + months) / 12), month: ((month - 1 + months) % 12) + 1 };
  const isLeap = target.year % 4 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const day = Math.min(number, lengths[target.month - 1] as number);
  return `${target.year}-${String(target.month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function walk(calendar: Calendar, start: number, minutes: number, pauses: Pause[]): Instant {
  let at = start;
  for (let left = minutes; left > 0; at += minute) if (counts(calendar, at, pauses)) left--;
  return instantOf(at);
}

function counts(calendar: Calendar, at: number, pauses: Pause[]): boolean {
  const isOpen = openMinutes(calendar).has(Math.floor(at / minute));
  return isOpen && !pauses.some(({ from, to }) => millisecondsOf(from) <= at && at < millisecondsOf(to as Instant));
}

const openMinutesOf = new Map<Calendar, Set<number>>();

/** Every working minute of the three years, since 1970. */
function openMinutes(calendar: Calendar): Set<number> {
  const known = openMinutesOf.get(calendar);
  if (known) return known;
  const open = new Set<number>();
  for (let date = '2024-01-01'; date < '2027-01-01'; date = nextDate(date)) {
    if (!isWorked(calendar, date)) continue;
    for (const [opens, closes] of calendar.hours) {
      const midnight = Date.parse(`${date}T00:00:00+08:00`) / minute;
      for (let each = minuteOfDay(opens); each < minuteOfDay(closes); each++) open.add(midnight + each);
    }
  }
  openMinutesOf.set(calendar, open);
  return open;
}

function isWorked(calendar: Calendar, date: string): boolean {
  const announced = calendar.years[Number(date.slice(0, 4))];
  if (announced?.holidays.includes(date)) return false;
  return announced?.makeUpDays.includes(date) || ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function beijing(at: number): string {
  return instantOf(at + 8 * 60 * minute);
}

function nextDate(date: string): string {
  return instantOf(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * minute).slice(0, 10);
}

function minutesFrom(from: Instant, length: number): number[] {
  return Array.from({ length }, (_, step) => millisecondsOf(from) + step * minute);
}

function answered(due: ReturnType<typeof dueAt>): Instant {
  if (typeof due !== 'string') throw new Error(JSON.stringify(due));
  return due;
}
