import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForConfirmation } from './confirmation.ts';
import { exampleFile } from './papers/example.ts';
import { getPaperForm } from './papers/forms.ts';
import { drawPaper } from './papers/print.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, scan, take } from './testing/story.ts';

const sentBy = (kind: 'preFilingReferral' | 'postFilingReferral') => {
  const intake = { kind, courtNumber: '（2026）渝0235民初7号' };
  const sat = stages.sat(stages.mediating(stages.assigned(stages.accepted(stages.applied({ intake })))));
  return stages.settled(stages.signed(stages.drafted(sat)));
};

test('what a court had filed before it was mediated is ended by that court, and confirmed by none', () => {
  const filed = sentBy('postFilingReferral');
  const asks = [
    answerTo(filed, cast.party(filed.found, 1), 'confirmationWish', {}),
    answerTo(filed, cast.villageKeeper, 'transferLetter', { letter: scan }),
    answerTo(filed, cast.villageKeeper, 'confirmationRequest', { court: '云阳县人民法院' }),
  ];

  assert.deepEqual(new Set(asks), new Set(['mediation.confirmationOfFiled']));
  assert.equal(filed.found.dues.confirm, undefined);
  assert.equal(getPaperForm('judicialConfirmation').isThere?.(filed.found as never), false);
});

test('what a court sent before it filed it is confirmed as any other', () => {
  const { found } = sentBy('preFilingReferral');

  assert.equal(isForConfirmation(found), true);
  assert.equal(found.dues.confirm?.rule, 'TJ-03');
});

test('a file stays open until the court that was asked has said its last word', () => {
  const court = { court: '云阳县人民法院' };
  const asked = take(stages.readyForCourt(), cast.villageKeeper, 'confirmationRequest', court);
  const done = stages.performed(asked);
  const taken = take(done, cast.villageKeeper, 'courtAnswer', { isAccepted: true, courtNumber: '（2026）调确3号' });
  const ruled = take(taken, cast.villageKeeper, 'courtRuling', { result: 'confirmed', courtNumber: '（2026）调确3号' });

  assert.equal(answerTo(done, cast.clock, 'archive', {}), 'mediation.courtAwaited');
  assert.equal(answerTo(taken, cast.villageKeeper, 'archive', {}), 'mediation.courtAwaited');
  assert.equal(answerTo(ruled, cast.villageKeeper, 'archive', {}), 'allowed');
});

test('an agreement says which way to the court is open: thirty days together, or the court that filed it', () => {
  const circumstances = { now: '2026-04-20T01:00:00.000Z', disputeTypeName: '邻里' };
  const text = (intake: ReturnType<typeof exampleFile>['intake']) =>
    JSON.stringify(
      drawPaper({ paper: 'agreement' }, { ...exampleFile('agreement'), intake }, cast.chen, circumstances),
    );
  const filed = text({ kind: 'postFilingReferral', courtNumber: '（2026）渝0235民初7号' });

  assert.ok(filed.includes('（2026）渝0235民初7号') && filed.includes('制作调解书') && !filed.includes('三十日内'));
  assert.ok(text({ kind: 'application' }).includes('三十日内共同向人民法院申请司法确认'));
});
