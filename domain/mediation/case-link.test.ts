import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../cases/index.ts';
import * as caseCast from '../cases/testing/cast.ts';
import { committee } from '../cases/testing/places.ts';
import * as road from '../cases/testing/stages.ts';
import * as cases from '../cases/testing/story.ts';
import { caseAfterBreach, stepsOfCase } from './case-link.ts';
import type { MediationEvent } from './events.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { type Story, take } from './testing/story.ts';

/** Mrs Wang’s report of a quarrel, with the township’s committee, whose mediator took it up. */
function caseWithCommittee(): cases.Story {
  const dispatched = road.dispatched({ lead: committee.id });
  return cases.wait(cases.take(dispatched, caseCast.chen, 'acknowledgement', {}), cases.hours);
}

/** What happens to the case because of one kind of entry in the mediation. */
function follow(before: cases.Story, story: Story, type: MediationEvent['type']): cases.Story {
  const event = story.entries.findLast((entry) => entry.type === type);
  assert.ok(event !== undefined, `${type} has happened`);
  return stepsOfCase(event, story.found).reduce((told, { step, by, input }) => {
    const actor = by === 'reporter' ? caseCast.wang(told.found) : caseCast.chen;
    return cases.wait(cases.take(told, actor, step, input as never), cases.hours);
  }, before);
}

function closed(story: cases.Story): cases.Story {
  const answer = { responded: true, solved: true, satisfied: 'satisfied' } as const;
  const followed = cases.take(story, caseCast.zhou, 'followUp', { answer });
  return cases.take(followed, caseCast.zhou, 'closure', {});
}

test('a case waits while its dispute is mediated, and its clock with it', () => {
  const waiting = follow(caseWithCommittee(), stages.accepted(), 'mediation.accepted');

  assert.equal(waiting.found.status, 'suspended');
  assert.equal(waiting.found.pauses.length, 1);
});

test('a case waits also where another committee takes the dispute over before anybody has accepted it', () => {
  const toTrade = { unitId: cast.trade.id, kind: 'trade', reason: '属劳动争议' } as const;
  const passOn = (story: Story) =>
    take(take(story, cast.villageKeeper, 'handingOn', toTrade), cast.tradeKeeper, 'takingOver', {});
  const wages = stages.applied({ disputeType: 'wages' });
  const waiting = follow(caseWithCommittee(), passOn(wages), 'mediation.takenOver');
  const waits = follow(caseWithCommittee(), stages.accepted(wages), 'mediation.accepted');

  assert.equal(waiting.found.status, 'suspended');
  assert.deepEqual(follow(waits, passOn(stages.accepted(wages)), 'mediation.takenOver').found, waits.found);
});

test('an agreement resolves the case; the centre asks and closes as ever', () => {
  const waiting = follow(caseWithCommittee(), stages.accepted(), 'mediation.accepted');
  const resolved = follow(waiting, stages.settled(), 'mediation.tookEffect');

  assert.equal(resolved.found.status, 'resolved');
  assert.equal(cases.answerTo(resolved, caseCast.chen, 'closure', {}), 'case.stepNotYours');
  assert.equal(closed(resolved).found.status, 'closed');
});

test('the case learns that there is an agreement, and no word of it', () => {
  const waiting = follow(caseWithCommittee(), stages.accepted(), 'mediation.accepted');
  const text = JSON.stringify(follow(waiting, stages.settled(), 'mediation.tookEffect').entries);

  assert.ok(text.includes('（2026）滨江社区人调字第1号'));
  assert.ok(!text.includes('拆除') && !text.includes('李大山') && !text.includes('200000'));
});

test('a case closed by a settlement is reopened when the agreement is broken and the party asks', () => {
  const waiting = follow(caseWithCommittee(), stages.accepted(), 'mediation.accepted');
  const over = closed(follow(waiting, stages.settled(), 'mediation.tookEffect'));

  assert.equal(follow(over, stages.broken(), 'mediation.breached').found.status, 'rework');
  assert.equal(follow(over, stages.broken(stages.settled(), false), 'mediation.breached').found.status, 'closed');
});

test('where it is too late to reopen, her wish is a new case linked to the old', () => {
  const waiting = follow(caseWithCommittee(), stages.accepted(), 'mediation.accepted');
  const over = cases.wait(closed(follow(waiting, stages.settled(), 'mediation.tookEffect')), 60 * cases.days);
  const old: Case = over.found;

  assert.equal(cases.answerTo(over, caseCast.wang(old), 'reopening', { reason: '未履行' }), 'case.reopenTooLate');
  const next = caseAfterBreach(old, stages.broken().found);
  assert.deepEqual([next.linkedTo, next.categoryCode], [old.code, old.categoryCode]);
  assert.equal(next.words, '调解协议未履行，（2026）滨江社区人调字第1号');
});

test('a dispute that is not settled, or only in part, goes on as a case', () => {
  const waiting = follow(caseWithCommittee(), stages.accepted(), 'mediation.accepted');

  assert.equal(follow(waiting, stages.failed(), 'mediation.failed').found.status, 'handling');
});
