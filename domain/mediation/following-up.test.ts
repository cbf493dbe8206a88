import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskOf } from './committee-desk.ts';
import type { Mediation } from './mediation.ts';
import { allowedMediationSteps } from './next-steps.ts';
import { mapSecrets } from './secret.ts';
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

test('what somebody promised not to do is broken on the day on which she does it', () => {
  const kinds = { kind: 'refrain', debtor: 2, creditor: 1, what: '不再往沟里倒垃圾', manner: 'other' } as const;
  const until = { ...stages.agreement, terms: [{ ...kinds, performBy: '2026-12-31' }] };
  const story = stages.settled(stages.signed(stages.drafted(stages.sat(), until)));

  assert.equal(answerTo(story, shan, 'breach', { term: 1 }), 'mediation.creditorSays');
  assert.equal(take(story, wang, 'breach', { term: 1 }).found.status, 'broken');
});

test('where the office wrote down the breach, whose case was settled asks for it herself, once', () => {
  const late = wait(settled, 30 * 86_400_000);
  const told = take(late, cast.chen, 'breach', { term: 1 });
  const ofCase = { ...told, found: { ...told.found, intake: { kind: 'case', caseCode: '5' } as const } };
  const asked = take(ofCase, wang, 'breach', { term: 1, asksCaseBack: true });
  const asks = { term: 1, asksCaseBack: true };

  assert.deepEqual([asked.found.breach?.asksCaseBack, asked.entries.at(-1)?.type], [true, 'mediation.breached']);
  assert.equal(answerTo(ofCase, wang, 'breach', { term: 1 }), 'mediation.brokenBefore');
  assert.equal(answerTo(ofCase, shan, 'breach', asks), 'mediation.creditorSays');
  assert.equal(answerTo(asked, wang, 'breach', asks), 'mediation.brokenBefore');
  assert.equal(answerTo(told, wang, 'breach', asks), 'mediation.brokenBefore');
  assert.equal(take(asked, cast.chen, 'breach', { term: 2 }).found.breach?.asksCaseBack, true);
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

test('no court confirms an oral agreement, and neither the parties nor the desk are told to ask one', () => {
  const oral = take(stages.mediating(), cast.chen, 'oralAgreement', stages.agreement);
  const old = { ...oral, found: { ...oral.found, dues: settled.found.dues } };
  const own = cast.party(oral.found, 1);
  const may = allowedMediationSteps(old.found, own, old);
  const lines = (found: Mediation) => deskOf([found], cast.villageKeeper).confirmations.length;

  assert.equal(answerTo(oral, own, 'confirmationWish', {}), 'mediation.confirmationOfOral');
  assert.equal(answerTo(old, cast.villageKeeper, 'transferLetter', { letter: scan }), 'mediation.confirmationOfOral');
  assert.equal(
    answerTo(old, cast.villageKeeper, 'confirmationRequest', { court: '法院' }),
    'mediation.confirmationOfOral',
  );
  assert.ok(!may.includes('confirmationWish'));
  assert.deepEqual([lines(settled.found), lines(old.found)], [1, 0]);
});

test('an oral agreement that was broken is mediated again, and what is then written goes to the court', () => {
  const oral = take(stages.mediating(), cast.chen, 'oralAgreement', stages.agreement);
  const again = take(stages.broken(oral), cast.villageKeeper, 'renewal', { reason: '双方同意再谈' });
  const written = stages.settled(stages.signed(stages.drafted(again)));

  assert.equal(answerTo(written, cast.party(written.found, 1), 'confirmationWish', {}), 'allowed');
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

test('why a court takes no application is a word of the file, sealed like all of them', () => {
  const court = { court: '云阳县人民法院' };
  const asked = take(stages.readyForCourt(settled), cast.villageKeeper, 'confirmationRequest', court);
  const declined = take(asked, cast.villageKeeper, 'courtAnswer', { isAccepted: false, reason: '李大山未到庭核对' });
  const shut = mapSecrets(declined, () => undefined);

  assert.equal(declined.found.confirmation?.declined?.reason.text, '李大山未到庭核对');
  assert.equal(answerTo(asked, cast.villageKeeper, 'courtAnswer', { isAccepted: false }), 'mediation.reasonMissing');
  assert.ok(!JSON.stringify([shut.found.confirmation, shut.entries.at(-1)]).includes('未到庭'));
});

test('whoever owes says that she has performed; it counts once whoever was to have it confirms it', () => {
  const claim = { term: 2, on, amountFen: 50_000, proof: scan };
  const said = take(settled, shan, 'performanceClaim', claim);
  const yes = take(said, wang, 'performanceAnswer', { term: 2, isConfirmed: true });

  assert.equal(answerTo(settled, wang, 'performanceClaim', claim), 'mediation.debtorSays');
  assert.equal(said.found.obligations[1]?.performedFen, 0);
  assert.equal(said.found.obligations[1]?.status, 'open');
  assert.equal(answerTo(said, shan, 'performanceClaim', claim), 'mediation.claimWaits');
  assert.equal(answerTo(said, shan, 'performanceAnswer', { term: 2, isConfirmed: true }), 'mediation.noClaim');
  assert.equal(answerTo(said, wang, 'performance', { term: 2, on, amountFen: 50_000 }), 'mediation.answerFirst');
  assert.equal(yes.found.obligations[1]?.performedFen, 50_000);
  assert.equal(yes.found.obligations[1]?.status, 'partial');
  assert.equal(yes.found.obligations[1]?.proofs[0]?.by, 'creditor');
});

test('parts that were claimed and parts that were recorded make one sum, and nobody claims more than she owes', () => {
  const said = take(settled, shan, 'performanceClaim', { term: 2, on, amountFen: 150_000 });
  const yes = take(said, wang, 'performanceAnswer', { term: 2, isConfirmed: true });
  const over = attempt(yes, shan, 'performanceClaim', { term: 2, on, amountFen: 50_001 });
  const whole = take(yes, wang, 'performance', { term: 2, on, amountFen: 50_000 });

  assert.deepEqual(over, { refusal: 'mediation.moreThanOwed', field: 'amountFen', values: { leftFen: 50_000 } });
  assert.equal(whole.found.obligations[1]?.performedFen, 200_000);
  assert.equal(whole.found.obligations[1]?.status, 'performed');
});

test('of a claim to which nobody says anything the mediator says what she found, after a visit back', () => {
  const said = take(settled, shan, 'performanceClaim', { term: 1, on });
  const answer = { term: 1, isConfirmed: true } as const;
  const visit = { party: 1, performance: 'performed', satisfied: 'satisfied', isQuiet: true } as const;
  const visited = take(said, cast.chen, 'visitBack', visit);
  const found = take(visited, cast.chen, 'performanceAnswer', answer).found.obligations[0];

  assert.equal(answerTo(said, cast.chen, 'performanceAnswer', answer), 'mediation.visitFirst');
  assert.equal(found?.status, 'performed');
  assert.equal(found?.proofs[0]?.by, 'committee');
});

test('a claim does not keep whoever was to have it from saying that the agreement is broken', () => {
  const late = wait(take(settled, shan, 'performanceClaim', { term: 1, on }), 30 * 86_400_000);
  const broken = take(late, wang, 'breach', { term: 1 });

  assert.equal(broken.found.status, 'broken');
  assert.equal(broken.found.obligations[0]?.claims?.[0]?.answer?.isConfirmed, false);
});
