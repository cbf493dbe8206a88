import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskOf } from './committee-desk.ts';
import { fileNumberText } from './file-number.ts';
import { viewForPaper } from './papers/print.ts';
import { mayActOnMediation } from './policy.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, attempt, days, take, wait } from './testing/story.ts';
import { outcomeForSender, viewMeetings } from './view.ts';

const toTown = { unitId: cast.town.id, kind: 'level', reason: '村里谈不拢' } as const;
const shortName = { nextNumber: { shortName: '双江街道', year: 2026, serial: 12 } };

test('the committee that had it first tries before it hands up', () => {
  assert.equal(answerTo(stages.mediating(), cast.chen, 'handingOn', toTown), 'mediation.notTriedYet');
  assert.equal(answerTo(stages.sat(), cast.chen, 'handingOn', toTown), 'allowed');
});

test('one goes up to a committee above, not to a neighbour’s', () => {
  const beside = { ...toTown, unitId: cast.neighbourVillage.id };

  assert.equal(answerTo(stages.sat(), cast.chen, 'handingOn', beside), 'mediation.notAbove');
  assert.equal(
    answerTo(stages.sat(), cast.chen, 'handingOn', { ...toTown, unitId: cast.village.id }),
    'mediation.sameCommittee',
  );
  assert.equal(answerTo(stages.sat(), cast.chen, 'handingOn', { ...toTown, unitId: '0' }), 'unit.notFound');
});

test('a level is passed over only for a stated reason, which the hand-over keeps, and not for want of a committee that is there', () => {
  const toCounty = { ...toTown, unitId: cast.countyCommittee.id };
  const sat = stages.sat();
  const townless = new Map([...cast.units].filter(([id]) => id !== cast.town.id));
  const handed = take(sat, cast.chen, 'handingOn', { ...toCounty, passesOver: 'grave' });

  assert.deepEqual(attempt(sat, cast.chen, 'handingOn', toCounty), {
    ...{ refusal: 'mediation.committeePassed', field: 'passesOver', values: { unit: cast.town.name } },
  });
  assert.equal(
    answerTo(sat, cast.chen, 'handingOn', { ...toCounty, passesOver: 'noCommittee' }),
    'mediation.committeeThere',
  );
  assert.equal(handed.found.handingsOn[0]?.passesOver, 'grave');
  const without = (passesOver?: 'noCommittee') =>
    take(sat, cast.chen, 'handingOn', { ...toCounty, ...(passesOver && { passesOver }) }, { units: townless });
  assert.throws(() => without(), /mediation.levelPassed/);
  assert.equal(without('noCommittee').found.handingsOn[0]?.passesOver, 'noCommittee');
  const oneUp = take(sat, cast.chen, 'handingOn', { ...toTown, passesOver: 'grave' });
  assert.equal(oneUp.found.handingsOn[0]?.passesOver, undefined);
});

test('until it is taken over whoever had it answers for it, and may get it back', () => {
  const sent = stages.handedUp();
  const back = take(sent, cast.townKeeper, 'handingBack', { reason: '请先调查墙的位置' });

  assert.equal(sent.found.committee.id, cast.village.id);
  assert.equal(back.found.status, 'mediating');
  assert.equal(back.found.committee.id, cast.village.id);
  assert.equal(answerTo(sent, cast.chen, 'draft', stages.agreement), 'mediation.stepNotNow');
});

test('another level takes it over with its record, its own number and a new month; the village reads no more', () => {
  const taken = take(wait(stages.handedUp(), 7 * days), cast.townKeeper, 'takingOver', {}, shortName);
  const [first, second] = taken.found.numbers;

  assert.deepEqual(
    [first && fileNumberText(first), second && fileNumberText(second)],
    ['（2026）滨江社区人调字第1号', '（2026）双江街道人调字第12号'],
  );
  assert.equal(taken.found.sessions.length, 1);
  assert.equal((taken.found.dues.conclude?.at ?? '') > '2026-04-09', true);
  assert.equal(mayActOnMediation(cast.chen, 'readMediation', taken.found), false);
  assert.equal(mayActOnMediation(cast.villageKeeper, 'readMediation', taken.found), false);
  assert.equal(mayActOnMediation(cast.townKeeper, 'readMediation', taken.found), true);
});

test('whoever had it first learns how it ended, and no word of what was said', () => {
  const taken = take(stages.handedUp(), cast.townKeeper, 'takingOver', {}, shortName);
  const sat = take(taken, cast.townKeeper, 'assignment', { lead: cast.ma.personId });
  const { found } = take(sat, cast.ma, 'failure', { reason: 'apart', words: '李大山当场离席' });

  assert.equal(mayActOnMediation(cast.chen, 'readOutcome', found), true);
  assert.equal(JSON.stringify(outcomeForSender(found)).includes('离席'), false);
  assert.equal(outcomeForSender(found).outcome?.kind, 'failed');
});

test('to the committee of the trade it goes at once, with the time that is left', () => {
  const wages = stages.assigned(stages.accepted(stages.applied({ disputeType: 'wages' })));
  const toTrade = { unitId: cast.trade.id, kind: 'trade', reason: '属劳动争议' } as const;
  const taken = take(take(wages, cast.chen, 'handingOn', toTrade), cast.tradeKeeper, 'takingOver', {});

  assert.deepEqual(taken.found.dues.conclude, wages.found.dues.conclude);
  assert.equal(answerTo(stages.sat(), cast.chen, 'handingOn', toTrade), 'mediation.notOfTheTrade');
});

test('to another place it goes only by whoever stands above both', () => {
  const across = {
    unitId: cast.neighbourVillage.id,
    kind: 'across',
    reason: '本村调解员均与当事人有亲属关系',
  } as const;

  assert.equal(answerTo(stages.accepted(), cast.villageKeeper, 'handingOn', across), 'mediation.acrossFromAbove');
  assert.equal(answerTo(stages.accepted(), cast.qian, 'handingOn', across), 'allowed');
});

const meets = { number: 1, meetsAt: '2026-03-10T01:00:00.000Z', where: '县综治中心', agenda: '墙与沟' } as const;

test('a joint meeting is asked for by the committee, called by the county, and its decisions are reported done', () => {
  const asked = stages.meetingAsked();
  const called = take(asked, cast.qian, 'meetingCall', { ...meets, unitIds: [cast.officer.unitId] });
  const decisions = [{ unitId: cast.officer.unitId, what: '到场维持秩序', byOn: '2026-03-15' }];
  const held = take(called, cast.qian, 'meetingMinutes', { number: 1, minutes: '各单位意见一致', decisions });
  const done = take(held, cast.officer, 'decisionReport', { meeting: 1, number: 1 });

  assert.equal(
    answerTo(stages.sat(), cast.qian, 'meetingCall', { ...meets, unitIds: [cast.town.id] }),
    'mediation.noMeeting',
  );
  assert.equal(mayActOnMediation(cast.officer, 'readMediation', held.found), false);
  assert.deepEqual(done.found.meetings[0]?.decisions[0]?.doneAt, held.now);
  assert.equal(answerTo(done, cast.officer, 'decisionReport', { meeting: 1, number: 1 }), 'mediation.noDecision');
});

test('a unit reads of the meetings to which it was called, and of no other', () => {
  const asked = stages.meetingAsked();
  const called = take(asked, cast.qian, 'meetingCall', { ...meets, unitIds: [cast.officer.unitId] });
  const again = take(called, cast.chen, 'meetingRequest', { brief: '双方又打了起来' });
  const unitIds = [cast.town.id];
  const { found } = take(again, cast.qian, 'meetingCall', { ...meets, number: 2, agenda: '防止激化', unitIds });
  const read = (actor: typeof cast.officer) => viewMeetings(found, actor).map(({ number }) => number);
  const onDesk = (actor: typeof cast.officer) => deskOf([found], actor).meetings.map(({ meeting }) => meeting);
  const onPaper = (actor: typeof cast.officer) =>
    viewForPaper(found, actor, 'jointMeeting')?.meetings.map(({ number }) => number);

  for (const seen of [read, onDesk, onPaper])
    assert.deepEqual([cast.officer, cast.townKeeper, cast.qian, cast.chen].map(seen), [[1], [2], [1, 2], [1, 2]]);
});

test('only a unit that was called decides anything', () => {
  const asked = stages.meetingAsked();
  const called = take(asked, cast.qian, 'meetingCall', { ...meets, unitIds: [cast.officer.unitId] });
  const decisions = [{ unitId: cast.town.id, what: '派员', byOn: '2026-03-15' }];

  assert.deepEqual(attempt(called, cast.qian, 'meetingMinutes', { number: 1, minutes: '记录', decisions }), {
    refusal: 'mediation.unitNotCalled',
    field: 'decisions',
    values: { unit: cast.town.id },
  });
});
