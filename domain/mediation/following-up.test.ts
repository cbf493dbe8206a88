import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, attempt, scan, take, wait, waitUntil } from './testing/story.ts';

const settled = stages.settled();
const wang = cast.party(settled.found, 1);
const shan = cast.party(settled.found, 2);
const on = '2026-03-02';

test('that it was performed is said by whoever was to have it, or shown by a proof', () => {
  const torn = { term: 1, on };

  assert.equal(answerTo(settled, shan, 'performance', torn), 'mediation.creditorSays');
  assert.equal(answerTo(settled, cast.chen, 'performance', torn), 'mediation.proofMissing');
  assert.equal(answerTo(settled, cast.chen, 'performance', { ...torn, proof: scan }), 'allowed');
  assert.equal(answerTo(settled, wang, 'performance', torn), 'allowed');
  assert.equal(answerTo(settled, wang, 'performance', { ...torn, on: '2027-01-01' }), 'mediation.notYet');
});

test('a sum is performed when all of it has come, to the fen', () => {
  const half = take(settled, wang, 'performance', { term: 2, on, amountFen: 199_999 });
  const over = attempt(half, wang, 'performance', { term: 2, on, amountFen: 2 });
  const whole = take(half, wang, 'performance', { term: 2, on, amountFen: 1 });

  assert.equal(half.found.obligations[1]?.status, 'partial');
  assert.deepEqual(over, { refusal: 'mediation.moreThanOwed', field: 'amountFen', values: { leftFen: 1 } });
  assert.equal(whole.found.obligations[1]?.status, 'performed');
  assert.equal(whole.found.status, 'settled');
});

test('the agreement is performed with its last term, and the file can be archived', () => {
  const story = stages.performed();

  assert.equal(story.found.status, 'performed');
  assert.equal(answerTo(settled, cast.villageKeeper, 'archive', {}), 'mediation.stepNotNow');
  assert.equal(take(story, cast.clock, 'archive', {}).found.status, 'archived');
});

test('an agreement is broken when its day has passed, and not on the day', () => {
  const lastDay = waitUntil(settled, '2026-03-20T15:59:59.999Z');
  const dayAfter = waitUntil(settled, '2026-03-20T16:00:00.000Z');

  assert.equal(answerTo(lastDay, wang, 'breach', { term: 1 }), 'mediation.nothingOverdue');
  assert.equal(answerTo(dayAfter, wang, 'breach', { term: 2 }), 'mediation.notDueYet');
  assert.equal(answerTo(dayAfter, shan, 'breach', { term: 1 }), 'mediation.creditorSays');
  assert.equal(answerTo(dayAfter, wang, 'breach', { term: 1 }), 'allowed');
});

test('what was broken is mediated again with a new clock, or goes to the court', () => {
  const broken = stages.broken();
  const again = take(broken, cast.villageKeeper, 'renewal', { reason: '双方同意再谈' });

  assert.equal(again.found.status, 'mediating');
  assert.equal(again.found.rounds, 1);
  assert.equal(again.found.obligations.length, 0);
  assert.equal(answerTo(broken, cast.chen, 'failure', { reason: 'apart' }), 'mediation.otherReason');
  assert.equal(take(broken, cast.chen, 'failure', { reason: 'broken' }).found.status, 'failed');
});

test('what comes late heals what was broken', () => {
  const broken = stages.broken();
  const torn = take(broken, wang, 'performance', { term: 1, on: '2026-03-25' });
  const paid = take(torn, wang, 'performance', { term: 2, on: '2026-03-25', amountFen: 200_000 });

  assert.equal(paid.found.status, 'performed');
});

test('the bundle for the court is whole or does not go, and the refusal names what is missing', () => {
  const one = take(settled, wang, 'confirmationWish', {});

  assert.deepEqual(attempt(one, cast.villageKeeper, 'confirmationRequest', { court: '云阳县人民法院' }), {
    refusal: 'mediation.bundleIncomplete',
    values: { part: 'transferLetter', party: 0 },
  });
  assert.equal(
    answerTo(stages.readyForCourt(settled), cast.villageKeeper, 'confirmationRequest', { court: '云阳县人民法院' }),
    'allowed',
  );
});

test('both parties ask the court, and nobody for the other', () => {
  assert.equal(answerTo(settled, cast.chen, 'confirmationWish', { party: 2 }), 'mediation.paperMissing');
  assert.equal(answerTo(settled, wang, 'confirmationWish', { party: 2 }), 'mediation.notYourWord');
});

test('thirty days after it took effect the court is asked no more', () => {
  const due = settled.found.dues.confirm?.at ?? '';
  const ready = stages.readyForCourt(settled);

  assert.equal(
    answerTo({ ...ready, now: due }, cast.villageKeeper, 'confirmationRequest', { court: '法院' }),
    'allowed',
  );
  assert.equal(
    answerTo(wait({ ...ready, now: due }, 1), cast.villageKeeper, 'confirmationRequest', { court: '法院' }),
    'mediation.confirmationTooLate',
  );
});

test('what no court confirms is not sent there', () => {
  const title = { ...stages.agreement, responsibility: '确认宅基地使用权归王秀英' };
  const ready = stages.readyForCourt(stages.settled(stages.signed(stages.drafted(stages.sat(), title))));

  assert.deepEqual(attempt(ready, cast.villageKeeper, 'confirmationRequest', { court: '法院' }), {
    refusal: 'mediation.excludedMatter',
    values: { matter: 'title' },
  });
});

test('what the court answered and ruled comes back under its number', () => {
  const asked = take(stages.readyForCourt(settled), cast.villageKeeper, 'confirmationRequest', {
    court: '云阳县人民法院',
  });
  const taken = take(asked, cast.villageKeeper, 'courtAnswer', { isAccepted: true, courtNumber: '（2026）调确3号' });
  const ruled = take(taken, cast.villageKeeper, 'courtRuling', { result: 'confirmed', courtNumber: '（2026）调确3号' });

  assert.equal(
    answerTo(asked, cast.villageKeeper, 'courtAnswer', { isAccepted: true }),
    'mediation.courtNumberMissing',
  );
  assert.equal(
    answerTo(asked, cast.villageKeeper, 'courtRuling', { result: 'confirmed', courtNumber: '1' }),
    'mediation.courtNotAsked',
  );
  assert.equal(ruled.found.confirmation?.ruling?.result, 'confirmed');
});

test('a file is public when every party agrees', () => {
  const one = take(stages.performed(), wang, 'publicityConsent', {});

  assert.equal(answerTo(one, wang, 'publicityConsent', {}), 'mediation.consentedBefore');
  assert.equal(take(one, shan, 'publicityConsent', {}).found.publicity.length, 2);
});
