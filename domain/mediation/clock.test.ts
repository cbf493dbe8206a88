import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, take, waitUntil } from './testing/story.ts';

const fromCourt = { kind: 'preFilingReferral', courtNumber: '（2026）渝0235诉前调7号' } as const;

test('while an expert is waited for the time does not run, and so is not over', () => {
  const asked = take(stages.mediating(), cast.chen, 'expertRequest', { by: '测绘队', about: '墙的位置' });
  const after = waitUntil(asked, '2026-04-03T01:00:00.000Z');
  const long = waitUntil(asked, '2026-06-03T01:00:00.000Z');

  assert.equal(answerTo(after, cast.chen, 'failure', { reason: 'timeOver' }), 'mediation.timeNotOver');
  assert.equal(answerTo(long, cast.chen, 'failure', { reason: 'timeOver' }), 'mediation.timeNotOver');
  assert.equal(answerTo(after, cast.chen, 'failure', { reason: 'unreachable' }), 'allowed');
});

test('more time that was asked of one committee is agreed to for no other', () => {
  const extra = { amount: 15, unit: 'days' } as const;
  const sat = stages.sat();
  const asked = take(sat, cast.party(sat.found, 1), 'longerTime', { extra, reason: '等待收割' });
  const taken = take(stages.handedUp(asked), cast.townKeeper, 'takingOver', {});

  assert.equal(asked.found.longerTimes.length, 1);
  assert.equal(answerTo(taken, cast.party(sat.found, 2), 'longerTimeConsent', {}), 'mediation.noLongerTimeProposed');
});

test('what a court sent has the court’s own days: no level begins them anew', () => {
  const sat = stages.sat(stages.mediating(stages.assigned(stages.accepted(stages.applied({ intake: fromCourt })))));
  const taken = take(stages.handedUp(sat), cast.townKeeper, 'takingOver', {});

  assert.equal(sat.found.dues.conclude?.rule, 'TJ-06');
  assert.deepEqual(taken.found.dues.conclude, sat.found.dues.conclude);
});

test('a committee that takes over what nobody has accepted asks the other party in time, as one that accepts does', () => {
  const applied = stages.applied({ intake: fromCourt, disputeType: 'wages' });
  const toTrade = { unitId: cast.trade.id, kind: 'trade', reason: '属劳动争议' } as const;
  const sent = take(applied, cast.villageKeeper, 'handingOn', toTrade);
  const taken = take(sent, cast.tradeKeeper, 'takingOver', {});
  const later = take(stages.accepted(applied), cast.villageKeeper, 'handingOn', toTrade);
  const kept = take(later, cast.tradeKeeper, 'takingOver', {});

  assert.equal(taken.found.dues.contactOtherParty?.rule, 'TJ-11');
  assert.deepEqual(kept.found.dues.contactOtherParty, later.found.dues.contactOtherParty);
});
