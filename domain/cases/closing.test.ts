import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queueOf } from './queue.ts';
import * as cast from './testing/cast.ts';
import { cityCentre, cityManagement, countyCentre, refOf, townshipCentre } from './testing/places.ts';
import * as stages from './testing/stages.ts';
import { answerTo, attempt, days, report, type Story, take, wait, waitUntil } from './testing/story.ts';

const content = { answer: { responded: true, solved: true, satisfied: 'satisfied' } } as const;
const notSolved = { answer: { responded: true, solved: false, satisfied: 'dissatisfied' } } as const;
const resolved = stages.resolved();
const wang = cast.wang(resolved.found);
/** The same road for a reporter who left no name. */
const anonymous = stages.resolved(
  stages.handling(stages.acknowledged(stages.dispatched({}, stages.accepted(report({}, { reporter: undefined }))))),
);
/** The centre leads the case itself, by the hand of Zhao. */
const ownLead = take(
  take(stages.dispatched({ lead: countyCentre.id }), cast.zhao, 'acknowledgement', {}),
  cast.zhao,
  'resolution',
  { summary: '已处理' },
);

test('three answers are kept apart: responded, solved, satisfied', () => {
  const answer = { responded: false, solved: true, satisfied: 'basicallySatisfied', words: '太慢' } as const;
  const { found, now } = take(resolved, cast.zhou, 'followUp', { answer });

  assert.equal(found.status, 'followedUp');
  assert.deepEqual(found.followUp, { ...answer, at: now });
});

test('Mrs Wang answers for herself', () => {
  assert.equal(take(resolved, wang, 'followUp', content).found.status, 'followedUp');
});

test('a follow-up has an answer or a reason why there is none, not both and not neither', () => {
  assert.equal(answerTo(resolved, cast.zhou, 'followUp', {}), 'case.followUpAnswer');
  assert.equal(answerTo(resolved, cast.zhou, 'followUp', { ...content, none: 'unreachable' }), 'case.followUpAnswer');
});

test('the unit that handled the case neither follows up nor closes it', () => {
  assert.equal(answerTo(resolved, cast.sun, 'followUp', content), 'case.stepNotYours');
  assert.equal(answerTo(stages.followedUp(), cast.sun, 'closure', {}), 'case.stepNotYours');
});

test('an operator who handled the case herself leaves follow-up and closing to somebody else', () => {
  const asked = take(ownLead, cast.zhou, 'followUp', content);

  assert.equal(answerTo(ownLead, cast.zhao, 'followUpAttempt', {}), 'case.ownWork');
  assert.equal(answerTo(ownLead, cast.zhao, 'followUp', content), 'case.ownWork');
  assert.equal(answerTo(asked, cast.zhao, 'closure', {}), 'case.ownWork');
  assert.equal(answerTo(asked, cast.zhou, 'closure', {}), 'allowed');
});

test('where everybody of a small centre handled the case, the centre above follows up and closes', () => {
  const accepted = stages.accepted(report({ centre: refOf(townshipCentre) }));
  const dispatched = stages.dispatched({ lead: townshipCentre.id }, accepted);
  const done = take(
    take(dispatched, cast.townshipOperator, 'acknowledgement', {}),
    cast.townshipOperator,
    'resolution',
    {
      summary: '已调解',
    },
  );
  const asked = take(done, cast.qian, 'followUp', content);

  assert.equal(take(asked, cast.qian, 'closure', {}).found.status, 'closed');
});

test('nobody is unreachable before three attempts', () => {
  const attempts = (times: number, story: Story): Story =>
    times === 0 ? story : attempts(times - 1, take(story, cast.zhou, 'followUpAttempt', { words: '无人接听' }));

  assert.equal(answerTo(attempts(2, resolved), cast.zhou, 'followUp', { none: 'unreachable' }), 'case.tryAgain');
  assert.equal(
    take(attempts(3, resolved), cast.zhou, 'followUp', { none: 'unreachable' }).found.noFollowUp,
    'unreachable',
  );
});

test('nobody answers: when to call again is kept, within a week, and gone when the work is done anew', () => {
  const later = '2026-03-05T01:00:00.000Z';
  const tried = take(resolved, cast.zhou, 'followUpAttempt', { againAt: later });

  assert.equal(tried.found.followUpAgainAt, later);
  assert.equal(take(tried, cast.zhou, 'followUpAttempt', {}).found.followUpAgainAt, undefined);
  assert.equal(
    answerTo(resolved, cast.zhou, 'followUpAttempt', { againAt: '2020-01-01T00:00:00.000Z' }),
    'case.againAt',
  );
  assert.equal(
    answerTo(resolved, cast.zhou, 'followUpAttempt', { againAt: '2027-01-01T00:00:00.000Z' }),
    'case.againAt',
  );
});

test('attempts made before the work was done again do not count', () => {
  const tried = take(take(resolved, cast.zhou, 'followUpAttempt', {}), cast.zhou, 'followUpAttempt', {});
  const again = stages.resolved(stages.notSolved(tried));

  assert.deepEqual(again.found.followUpAttempts, []);
});

test('only an anonymous reporter cannot be asked for being anonymous', () => {
  assert.equal(answerTo(resolved, cast.zhou, 'followUp', { none: 'anonymous' }), 'case.reporterCanBeAsked');
  assert.equal(answerTo(anonymous, cast.zhou, 'followUp', { none: 'anonymous' }), 'allowed');
});

test('an anonymous reporter with her receipt still answers', () => {
  assert.equal(answerTo(anonymous, cast.wang(anonymous.found), 'followUp', content), 'allowed');
});

test('what a unit handled is always followed up, sampling is for the spot', () => {
  assert.equal(answerTo(resolved, cast.zhou, 'followUp', { none: 'notSampled' }), 'case.sampled');
});

test('Mrs Wang may say that she does not want to be asked, and no other excuse', () => {
  assert.equal(answerTo(resolved, wang, 'followUp', { none: 'reporterRefused' }), 'allowed');
  assert.equal(answerTo(resolved, wang, 'followUp', { none: 'unreachable' }), 'case.followUpAnswer');
});

test('what is not solved goes back to the lead with a new deadline', () => {
  const { found, now } = take(resolved, wang, 'followUp', notSolved);

  assert.equal(found.status, 'rework');
  assert.equal(found.rounds, 1);
  assert.deepEqual(queueOf(found), { queue: 'handle', unitId: cityManagement.id });
  assert.equal(found.dues.resolve?.from, now);
  assert.equal(found.followUp, undefined);
});

test('the answer that led to rework stays in the ledger', () => {
  const { entries } = take(resolved, wang, 'followUp', notSolved);

  assert.deepEqual(
    entries.slice(-2).map((entry) => entry.type),
    ['case.followedUp', 'case.reworked'],
  );
});

test('what is not solved after two more rounds goes up one level, and the level below is told', () => {
  const { found } = stages.escalated();

  assert.equal(found.status, 'accepted');
  assert.deepEqual(found.centre, refOf(cityCentre));
  assert.deepEqual(found.informed, [refOf(countyCentre)]);
  assert.equal(found.rounds, 0);
});

test('at the top a case that is not solved is dispatched anew by the same centre', () => {
  const top = { centreAbove: undefined };
  const third = stages.resolved(stages.notSolved(stages.resolved(stages.notSolved())));
  const { found } = take(third, wang, 'followUp', notSolved, top);

  assert.deepEqual(found.centre, refOf(countyCentre));
  assert.deepEqual(queueOf(found), { queue: 'dispatch', unitId: countyCentre.id });
  assert.deepEqual(found.informed, []);
});

test('after going up the case may be returned and ruled upon afresh', () => {
  const ruled = take(stages.dispatched({}, stages.returned()), cast.qian, 'ruling', {
    unitId: cityManagement.id,
    reason: '职责明确',
  });
  const round = (story: Story) => stages.notSolved(stages.resolved(story));
  const { found } = round(round(round(stages.handling(stages.acknowledged(ruled)))));

  assert.equal(found.returns, 0);
  assert.equal(found.ruling, undefined);
});

test('a unit that returned the case has not resolved it, and does not get it back for rework', () => {
  const secondUnit = stages.dispatched({ lead: countyCentre.id }, stages.returned());
  const done = take(take(secondUnit, cast.zhao, 'acknowledgement', {}), cast.zhao, 'resolution', { summary: '已处理' });

  assert.deepEqual(
    done.found.orders.map((order) => order.status),
    ['returned', 'resolved'],
  );
  assert.equal(queueOf(take(done, wang, 'followUp', notSolved).found).unitId, countyCentre.id);
});

test('a case is closed only after its follow-up', () => {
  assert.equal(answerTo(resolved, cast.zhou, 'closure', {}), 'case.stepNotNow');
  assert.equal(stages.closed().found.status, 'closed');
});

test('the clock archives what is closed', () => {
  assert.equal(stages.archived().found.status, 'archived');
});

test('Mrs Wang reopens within fifteen days, up to the close of work of the last', () => {
  const closed = waitUntil(stages.closed(), stages.closed().found.closedAt ?? '');
  const until = '2026-03-17T09:30:00.000Z';

  assert.equal(answerTo(waitUntil(closed, until), wang, 'reopening', { reason: '又坏了' }), 'allowed');
  assert.deepEqual(attempt(wait(waitUntil(closed, until), 1), wang, 'reopening', { reason: '又坏了' }), {
    refusal: 'case.reopenTooLate',
    values: { until },
  });
});

test('a case is reopened after the archive too, and goes back to its lead', () => {
  const { found } = take(wait(stages.archived(), days), wang, 'reopening', { reason: '又坏了' });

  assert.equal(found.status, 'rework');
  assert.equal(found.archivedAt, undefined);
  assert.deepEqual(queueOf(found), { queue: 'handle', unitId: cityManagement.id });
});

test('a case is reopened once', () => {
  const again = take(stages.closed(), wang, 'reopening', { reason: '又坏了' });
  const closedAgain = stages.closed(stages.followedUp(stages.resolved(again)));

  assert.equal(answerTo(closedAgain, wang, 'reopening', { reason: '还是坏的' }), 'case.reopenedBefore');
});

test('what was never closed is not reopened', () => {
  const declined = take(report(), cast.zhao, 'declination', { reason: 'notOurMatter', route: '请向供电公司报修' });

  assert.equal(
    answerTo(take(declined, cast.clock, 'archive', {}), wang, 'reopening', { reason: '不服' }),
    'case.stepNotNow',
  );
});
