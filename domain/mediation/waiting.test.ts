import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Due } from '../cases/index.ts';
import type { StaffActor } from '../identity/index.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { type Story, take, wait, waitUntil } from './testing/story.ts';
import { isWorkingTime, runningDue, waitingFor } from './waiting.ts';

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
  assert.deepEqual(waits(wait(planned, 3 * hour)), ['sessionSoon']);
  assert.deepEqual(waits(wait(planned, 24 * hour)), ['sessionToday']);
  assert.deepEqual(waits(wait(planned, 72 * hour)), ['recordSession']);
  assert.deepEqual(waits(wait(planned, 24 * hour), keeper), []);
});

test('a sitting that was planned for when its mediator is not there waits for whoever may plan another', () => {
  const mediating = stages.mediating();
  const meetsAt = wait(mediating, 72 * hour).now;
  const { found, now } = take(mediating, chen, 'sessionPlan', {
    ...{ kind: 'together' as const, meetsAt, where: '村委会', invited: [1, 2] },
  });
  const away = { dutyHours: [], away: [{ from: meetsAt.slice(0, 10), to: meetsAt.slice(0, 10) }] };

  assert.deepEqual(waitingFor(found, chen, now, away), ['leadAbsent']);
  assert.deepEqual(waitingFor(found, keeper, now, away), ['leadAbsent']);
  assert.deepEqual(waitingFor(found, chen, now, { dutyHours: [], away: [] }), []);
});

test('what was agreed at the table waits to be written down, and no further sitting is asked for', () => {
  const mediating = stages.mediating();
  const meetsAt = wait(mediating, 26 * hour).now;
  const plan = { kind: 'together' as const, meetsAt, where: '村委会', invited: [1, 2] };
  const sat = wait(take(mediating, chen, 'sessionPlan', plan), 27 * hour);
  const attendance = [1, 2].map((party) => ({ party, came: 'herself' as const }));
  const heldWith = (result: 'agreed' | 'toBeContinued') =>
    take(sat, chen, 'sessionRecord', { number: 1, attendance, minutes: '双方谈过', result });

  assert.deepEqual(waits(heldWith('agreed')), ['writeAgreement']);
  assert.deepEqual(waits(heldWith('agreed'), keeper), []);
  assert.deepEqual(waits(heldWith('toBeContinued')), ['planSession']);
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

test('whoever may end a clock is reminded when three quarters of its time are gone, and told when it is over', () => {
  const applied = stages.applied();
  const { from = '', at = '' } = applied.found.dues.accept ?? {};
  const quarter = (Date.parse(at) - Date.parse(from)) / 4;
  const looked = (milliseconds: number) => waits(wait(applied, milliseconds), keeper);

  assert.deepEqual(looked(2.9 * quarter), ['accept']);
  assert.deepEqual(looked(3.1 * quarter), ['accept', 'timeRunsOut']);
  assert.deepEqual(looked(4.1 * quarter), ['accept', 'late']);
});

test('a mediation whose month runs out reminds its mediator and who keeps the file, and not while an expert is waited for', () => {
  const mediating = stages.mediating();
  const due = mediating.found.dues.conclude?.at ?? '';
  const late = waitUntil(mediating, due);
  const asked = take(mediating, chen, 'expertRequest', { by: '县鉴定所', about: '墙是否压沟' });

  assert.ok(waits(late).includes('timeRunsOut') && waits(late, keeper).includes('timeRunsOut'));
  assert.ok(waits(wait(late, hour)).includes('late'));
  assert.ok(!waits(waitUntil(asked, due)).includes('timeRunsOut'));
});

test('three days to accept are working days, a month to mediate and thirty days for the court are not', () => {
  const isWorked = ({ found }: Story) => {
    const running = runningDue(found);
    return running && isWorkingTime(found.dues[running.stage] as Due);
  };

  assert.deepEqual([stages.applied(), stages.mediating(), stages.settled()].map(isWorked), [true, false, false]);
});

test('in the last week of the time for the court it is said, until the court was asked', () => {
  const settled = stages.settled();
  const due = Date.parse(settled.found.dues.confirm?.at ?? '') - Date.parse(settled.now);
  const day = 24 * hour;

  assert.ok(!waits(wait(settled, due - 8 * day)).includes('courtTime'));
  assert.ok(waits(wait(settled, due - 6 * day)).includes('courtTime'));
  assert.ok(!waits(wait(settled, due + day)).includes('courtTime'));
});
