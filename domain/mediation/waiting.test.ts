import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffActor } from '../identity/index.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { type Story, take, wait, waitUntil } from './testing/story.ts';
import { runningDue, waitingFor } from './waiting.ts';

const chen = cast.chen as StaffActor;
const keeper = cast.villageKeeper as StaffActor;
const waits = ({ found, now }: Story, actor = chen) => waitingFor(found, actor, now);
const hour = 3_600_000;

test('a dispute waits to be accepted, then for a mediator, then for rights to be told', () => {
  assert.deepEqual(waits(stages.applied(), keeper), ['accept']);
  assert.deepEqual(waits(stages.accepted(), keeper), ['assign']);
  assert.deepEqual(waits(stages.assigned()), ['tellRights']);
  assert.deepEqual(waits(stages.mediating()), ['planSession']);
});

test('a session waits on its day, and until it is recorded', () => {
  const mediating = stages.mediating();
  const meetsAt = wait(mediating, 26 * hour).now;
  const plan = { kind: 'together' as const, meetsAt, where: '村委会', invited: [1, 2] };
  const planned = take(mediating, chen, 'sessionPlan', plan);

  assert.deepEqual(waits(planned), []);
  assert.deepEqual(waits(wait(planned, 24 * hour)), ['sessionToday']);
  assert.deepEqual(waits(wait(planned, 72 * hour)), ['recordSession']);
  assert.deepEqual(waits(wait(planned, 24 * hour), keeper), []);
});

test('an agreement waits for hands, then for the seal, then for its day', () => {
  const settled = stages.settled();

  assert.deepEqual(waits(stages.drafted()), ['sign']);
  assert.deepEqual(waits(stages.signed()), ['seal']);
  assert.deepEqual(waits(settled), []);
  assert.deepEqual(waits(waitUntil(settled, '2026-03-21T01:00:00.000Z')), ['overdue']);
  assert.deepEqual(waits(stages.performed()), ['visitBack']);
});

test('a party who wants confirmation makes it wait, as long as there is time', () => {
  const { found } = stages.settled();
  const wanted = take(stages.settled(), cast.party(found, 1), 'confirmationWish', {});

  assert.deepEqual(waits(stages.readyForCourt(), keeper), ['confirm']);
  assert.deepEqual(waits(wanted), ['confirm']);
  assert.ok(!waits(wait(wanted, 31 * 24 * hour)).includes('confirm'));
});

test('the deadline that comes first runs, and none while an expert is waited for', () => {
  const mediating = stages.mediating();
  const asked = take(mediating, chen, 'expertRequest', { by: '县鉴定所', about: '墙是否压沟' });

  assert.equal(runningDue(stages.applied().found)?.stage, 'accept');
  assert.equal(runningDue(mediating.found)?.stage, 'conclude');
  assert.equal(runningDue(asked.found), undefined);
});
