import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysUntilDuty, type Presence, unattendedSittings, whyNotThere } from './duty-hours.ts';
import type { Session } from './sessions.ts';

/** Monday and Wednesday mornings, the first in two spans that adjoin, and away the week after. */
const chen: Presence = {
  dutyHours: [
    { weekday: 3, from: '09:00', to: '12:00' },
    { weekday: 1, from: '10:00', to: '12:00' },
    { weekday: 1, from: '08:00', to: '10:00' },
  ],
  away: [{ from: '2026-11-30', to: '2026-12-06' }],
};
/** A time in Beijing. */
const at = (time: string) => new Date(`${time}:00+08:00`).toISOString();
const sitting = (from: string, to: string) => whyNotThere(chen, at(from), at(to));

test('a mediator is there when the whole sitting lies in her hours, also where two spans adjoin', () => {
  assert.equal(sitting('2026-11-23T08:00', '2026-11-23T12:00'), undefined);
  assert.equal(sitting('2026-11-25T10:30', '2026-11-25T12:00'), undefined);
  assert.equal(sitting('2026-11-25T11:00', '2026-11-25T12:30'), 'offDuty');
  assert.equal(sitting('2026-11-23T07:30', '2026-11-23T09:00'), 'offDuty');
  assert.equal(sitting('2026-11-24T09:00', '2026-11-24T10:00'), 'offDuty');
});

test('the weekday is that of Beijing: one in the morning on Monday is still Sunday elsewhere', () => {
  const early = { dutyHours: [{ weekday: 1, from: '00:30', to: '02:00' }], away: [] };

  assert.equal(whyNotThere(early, '2026-11-22T17:00:00.000Z', '2026-11-22T18:00:00.000Z'), undefined);
});

test('on a day away she is away whatever her hours are, and without hours she is there on all others', () => {
  const noHours = { ...chen, dutyHours: [] };

  assert.equal(sitting('2026-11-30T09:00', '2026-11-30T10:00'), 'away');
  assert.equal(whyNotThere(noHours, at('2026-12-02T23:00'), at('2026-12-02T23:30')), 'away');
  assert.equal(whyNotThere(noHours, at('2026-12-07T03:00'), at('2026-12-07T04:00')), undefined);
});

test('when she is there next: today until her hours are over, then the next day of hers on which she is not away', () => {
  assert.equal(daysUntilDuty(chen, at('2026-11-23T11:59')), 0);
  assert.equal(daysUntilDuty(chen, at('2026-11-23T12:00')), 2);
  assert.equal(daysUntilDuty(chen, at('2026-11-25T13:00')), undefined);
  assert.equal(daysUntilDuty(chen, at('2026-12-02T08:00')), 5);
  assert.equal(daysUntilDuty({ ...chen, dutyHours: [] }, at('2026-11-23T09:00')), undefined);
});

test('of what is planned, the sittings to come are named at which she is not there, and no others', () => {
  const planned = (number: number, from: string, status: Session['status'] = 'planned') =>
    ({ number, kind: 'together', at: at(from), status }) as Session;
  const sessions = [
    planned(1, '2026-12-02T10:00'),
    planned(2, '2026-11-25T11:00'),
    planned(3, '2026-11-25T09:00'),
    planned(4, '2026-11-24T09:00', 'held'),
    planned(5, '2026-11-20T09:00'),
  ];
  const unattended = (status: string) => unattendedSittings({ status, sessions }, chen, at('2026-11-23T09:00'));

  assert.deepEqual(
    unattended('mediating').map(({ number, because }) => [number, because]),
    [
      [2, 'offDuty'],
      [1, 'away'],
    ],
  );
  assert.deepEqual(unattended('failed'), []);
});
