import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffActor } from '../identity/index.ts';
import { later } from '../kernel/index.ts';
import { type EmergencyReading, emergencyStateOf, mayDecideEmergency, mayReadEmergency } from './emergency.ts';

const now = '2026-03-02T01:00:00.000Z';
const minute = 60_000;
const asked: EmergencyReading = { countyCode: '500235', askedBy: 'wu', askedPostId: 'post of Wu', askedAt: now };
const approved: EmergencyReading = { ...asked, decision: 'approved', decidedAt: now };
const qian = { personId: 'qian', postId: 'q', divisionCode: '500235', role: 'supervisor' } as StaffActor;
const wu = { personId: 'wu', postId: 'post of Wu', divisionCode: '500235', role: 'administrator' } as StaffActor;

test('a question that nobody answers within fifteen minutes has expired', () => {
  assert.equal(emergencyStateOf(asked, later(now, 15 * minute - 1)), 'asked');
  assert.equal(emergencyStateOf(asked, later(now, 15 * minute)), 'expired');
  assert.equal(mayDecideEmergency(qian, asked, later(now, 15 * minute))?.refusal, 'emergency.answered');
});

test('what was approved is open for an hour and not longer', () => {
  assert.equal(mayReadEmergency(wu, approved, later(now, 60 * minute - 1)), undefined);
  assert.equal(mayReadEmergency(wu, approved, later(now, 60 * minute))?.refusal, 'emergency.closed');
  assert.equal(mayReadEmergency(wu, asked, now)?.refusal, 'emergency.closed');
});

test('the second person is somebody else of the same county, whatever post she chose', () => {
  assert.equal(mayDecideEmergency(qian, asked, now), undefined);
  assert.equal(mayDecideEmergency({ ...qian, personId: 'wu' }, asked, now)?.refusal, 'emergency.secondPerson');
  assert.equal(mayDecideEmergency({ ...qian, pairedWith: ['wu'] }, asked, now)?.refusal, 'emergency.secondPerson');
  assert.equal(mayDecideEmergency({ ...qian, divisionCode: '500236' }, asked, now)?.refusal, 'emergency.notFound');
});

test('nobody but she who asked reads what was opened for her, and only through the same post', () => {
  assert.equal(mayReadEmergency({ ...wu, personId: 'other' }, approved, now)?.refusal, 'emergency.notFound');
  assert.equal(mayReadEmergency({ ...wu, postId: 'another' }, approved, now)?.refusal, 'emergency.notFound');
});
