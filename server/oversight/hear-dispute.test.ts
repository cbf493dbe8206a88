import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffActor } from '@linli/domain/identity';
import * as cast from '../../domain/mediation/testing/cast.ts';
import type { OutboxEntry } from '../jobs/index.ts';
import { hearDispute } from './hear-dispute.ts';

const chen = cast.chen as StaffActor;
const keeper = cast.villageKeeper as StaffActor;
const townKeeper = cast.townKeeper as StaffActor;
const entry = (receivingId?: string, jointIds: readonly string[] = []) =>
  ({
    countyCode: chen.unitDivisionCode.slice(0, 6),
    subject: 'mediation',
    type: 'mediation.stated',
    body: { code: '50023526112248392016', status: 'mediating', committeeId: chen.unitId, receivingId, jointIds },
  }) as unknown as OutboxEntry;

test('whoever works at a committee hears that something happened there, and not in which file', () => {
  assert.deepEqual(hearDispute(chen, entry()), {});
  assert.deepEqual(hearDispute(keeper, entry()), {});
});

test('another committee hears what is handed on to it, and to what it is asked, and nothing before', () => {
  assert.equal(hearDispute(townKeeper, entry()), undefined);
  assert.deepEqual(hearDispute(townKeeper, entry(townKeeper.unitId)), {});
  assert.deepEqual(hearDispute(townKeeper, entry(undefined, [townKeeper.unitId])), {});
});

test('a party, a leader and somebody of the same number in another county hear nothing', () => {
  assert.equal(hearDispute({ kind: 'reporter', caseCode: '50023526112248392016-1' }, entry()), undefined);
  assert.equal(hearDispute({ ...chen, role: 'leader' }, entry()), undefined);
  assert.equal(hearDispute({ ...chen, unitDivisionCode: '500236' }, entry()), undefined);
});
