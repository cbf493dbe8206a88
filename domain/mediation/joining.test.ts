import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskOf } from './committee-desk.ts';
import { foldMediation } from './fold.ts';
import { jointStateOf } from './joint-invitation.ts';
import { mayActOnMediation } from './policy.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { add, answerTo, attempt, type Story, take } from './testing/story.ts';
import { viewInvitations, viewMediation } from './view.ts';

const brief = '排水纠纷，水沟跨两个村';
const toTown = { unitIds: [cast.town.id], brief };
const states = ({ found }: Story) => (found.invitations ?? []).map(jointStateOf);

test('a committee that was asked reads what was written for it, and nothing of the file before it says yes', () => {
  const { found } = stages.invited();

  assert.equal(viewMediation(found, cast.townKeeper), undefined);
  assert.equal(viewMediation(found, cast.ma), undefined);
  assert.deepEqual(
    viewInvitations(found, cast.ma).map(({ unit, brief: told }) => [unit.id, told.text]),
    [[cast.town.id, brief]],
  );
  assert.deepEqual(viewInvitations(found, cast.yu), []);
  assert.deepEqual(viewInvitations(found, cast.qian), []);
});

test('it finds the invitation on its desk, which names the kind, the place and who asks, and no file number', () => {
  const { found } = stages.invited();
  const [line] = deskOf([found], cast.townKeeper).joint;

  assert.deepEqual(Object.keys(line ?? {}), ['code', 'disputeType', 'committee', 'divisionCode', 'at']);
  assert.equal(line?.committee.id, cast.village.id);
  assert.deepEqual(deskOf([found], cast.yu).joint, []);
});

test('nobody of it is given a seat before it has said yes; then several committees mediate, and one leads', () => {
  const bench = { lead: cast.chen.personId, others: [cast.ma.personId] };
  const asked = stages.invited();
  const joined = stages.joined(asked);

  assert.equal(answerTo(asked, cast.villageKeeper, 'assignment', bench), 'mediation.selectedFromAbove');
  assert.equal(mayActOnMediation(cast.ma, 'readMediation', joined.found), true);
  assert.equal(mayActOnMediation(cast.townKeeper, 'readMediation', joined.found), false);
  assert.deepEqual(states(joined), ['joined', 'asked']);
  assert.equal(joined.found.committee.id, cast.village.id);
});

test('only who leads the file asks others, and a committee once', () => {
  const beside = take(stages.mediating(), cast.villageKeeper, 'assignment', {
    ...{ lead: cast.chen.personId, others: [cast.lin.personId] },
  });
  const asked = stages.invited();

  assert.equal(answerTo(beside, cast.lin, 'jointMediation', toTown), 'mediation.stepNotYours');
  assert.equal(answerTo(asked, cast.chen, 'jointMediation', toTown), 'mediation.committeeInvitedBefore');
  assert.equal(answerTo(stages.joined(asked), cast.chen, 'jointMediation', toTown), 'mediation.committeeInvitedBefore');
  assert.equal(
    answerTo(asked, cast.chen, 'jointMediation', { ...toTown, unitIds: [cast.village.id] }),
    'mediation.sameCommittee',
  );
  assert.equal(
    answerTo(asked, cast.chen, 'jointMediation', { ...toTown, unitIds: [cast.officer.unitId] }),
    'mediation.noCommittee',
  );
});

test('a committee that declines says why to who works on the file and to no party, and may be asked again', () => {
  const declined = take(stages.invited(), cast.he, 'jointDeclination', { reason: '近期人手不够' });
  const again = take(declined, cast.chen, 'jointMediation', { unitIds: [cast.neighbourVillage.id], brief });
  const seen = viewMediation(declined.found, cast.chen)?.invitations?.[1]?.ended;

  assert.deepEqual([seen?.how, seen?.reason?.text], ['declined', '近期人手不够']);
  assert.equal(answerTo(declined, cast.he, 'jointAcceptance', {}), 'mediation.stepNotYours');
  assert.deepEqual(viewInvitations(declined.found, cast.he), []);
  assert.deepEqual(viewInvitations(declined.found, cast.townKeeper).length, 1);
  assert.equal(viewMediation(declined.found, cast.party(declined.found, 1))?.invitations, undefined);
  assert.deepEqual(states(again), ['asked', 'declined', 'asked']);
});

test('the lead takes back what nobody has answered, and not what was answered', () => {
  const joined = stages.joined();
  const back = take(joined, cast.chen, 'jointRecall', { unitId: cast.neighbourVillage.id });

  assert.deepEqual(states(back), ['joined', 'takenBack']);
  assert.equal(answerTo(back, cast.he, 'jointAcceptance', {}), 'mediation.stepNotYours');
  assert.equal(answerTo(joined, cast.chen, 'jointRecall', { unitId: cast.town.id }), 'mediation.committeeNotInvited');
});

test('whoever steps out leaves the table with her committee, and reads nothing from then on', () => {
  const left = take(stages.joined(), cast.townKeeper, 'jointDeparture', { reason: '镇里另有安排' });

  assert.deepEqual(left.found.assisting, []);
  assert.deepEqual(
    left.found.mediators.map(({ personId }) => personId),
    [cast.chen.personId],
  );
  assert.equal(left.found.status, 'mediating');
  assert.equal(viewMediation(left.found, cast.ma), undefined);
  assert.deepEqual(viewInvitations(left.found, cast.townKeeper), []);
  assert.deepEqual(states(left), ['left', 'asked']);
});

test('the lead ends the part of another, whose mediator goes; a draft that she was to sign is none any more', () => {
  const drafted = stages.drafted(stages.sat(stages.joined()));
  const unitId = cast.town.id;
  const over = take(drafted, cast.villageKeeper, 'jointEnding', { unitId, reason: '沟已经修好' });

  assert.equal(over.found.status, 'mediating');
  assert.equal(over.found.draft, undefined);
  assert.equal(viewMediation(over.found, cast.ma), undefined);
  assert.deepEqual(states(over), ['ended', 'asked']);
  assert.deepEqual(attempt(over, cast.villageKeeper, 'jointEnding', { unitId, reason: '再来' }), {
    refusal: 'mediation.committeeNotJoined',
  });
});

test('where the lead mediator came with a committee that steps out, the file waits for another', () => {
  const come = take(stages.invited(), cast.townKeeper, 'jointAcceptance', {});
  const led = take(come, cast.villageKeeper, 'assignment', { lead: cast.ma.personId, others: [cast.chen.personId] });
  const left = take(led, cast.ma, 'jointDeparture', { reason: '调离' });

  assert.equal(left.found.status, 'accepted');
  assert.deepEqual(left.found.mediators, []);
});

test('who sat there before her committee came was sent from above, and stays when it goes', () => {
  const sent = take(stages.mediating(), cast.qian, 'assignment', {
    ...{ lead: cast.chen.personId, others: [cast.ma.personId] },
  });
  const come = take(take(sent, cast.chen, 'jointMediation', toTown), cast.townKeeper, 'jointAcceptance', {});
  const left = take(come, cast.townKeeper, 'jointDeparture', { reason: '镇里另有安排' });

  assert.equal(mayActOnMediation(cast.ma, 'readMediation', left.found), true);
});

test('what nobody has answered falls when the file ends or is handed on; whoever takes it over asks anew', () => {
  const failed = take(stages.joined(), cast.chen, 'failure', { reason: 'apart' });
  const handing = { unitId: cast.countyCommittee.id, kind: 'level', passesOver: 'grave', reason: '疑难' } as const;
  const handed = take(stages.sat(stages.joined()), cast.chen, 'handingOn', handing);
  const back = take(handed, cast.countyKeeper, 'handingBack', { reason: '先补材料' });
  const taken = take(handed, cast.countyKeeper, 'takingOver', {});

  assert.deepEqual(states(failed), ['joined', 'lapsed']);
  assert.equal(answerTo(failed, cast.he, 'jointAcceptance', {}), 'mediation.stepNotYours');
  assert.deepEqual(states(handed), ['joined', 'lapsed']);
  assert.deepEqual(states(back), ['joined', 'lapsed']);
  assert.equal(mayActOnMediation(cast.ma, 'readMediation', back.found), true);
  assert.deepEqual(states(taken), ['lapsed', 'lapsed']);
  assert.equal(mayActOnMediation(cast.ma, 'readMediation', taken.found), false);
  assert.equal(mayActOnMediation(cast.townKeeper, 'jointDeparture', taken.found), false);
});

test('an entry from when committees came without being asked folds as it did, and its part can be ended', () => {
  const before = stages.mediating();
  const { id, name, divisionCode } = cast.town;
  const actor = before.entries[0]?.actor as never;
  const old = {
    type: 'mediation.joined' as const,
    at: before.now,
    actor,
    body: { units: [{ id, name, divisionCode }] },
  };
  const joined = add(before, [old]);
  const seated = take(joined, cast.villageKeeper, 'assignment', {
    ...{ lead: cast.chen.personId, others: [cast.ma.personId] },
  });
  const over = take(seated, cast.villageKeeper, 'jointEnding', { unitId: id, reason: '不再需要' });

  assert.deepEqual(foldMediation(joined.entries), {
    ...before.found,
    assisting: [{ id, name, divisionCode }],
    version: before.found.version + 1,
  });
  assert.equal('invitations' in joined.found, false);
  assert.equal(viewMediation(over.found, cast.ma), undefined);
});
