import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as cast from '../testing/cast.ts';
import * as stages from '../testing/stages.ts';
import { add, answerTo, attempt, open, scan, take, telling, unlessRefused, wall } from '../testing/story.ts';
import { viewMediation } from '../view.ts';
import { modelCaseLine } from './desk.ts';
import { modelCaseStateOf } from './model-case.ts';

const told = stages.modelCaseTold();
const agreed = stages.agreedToBePublic(told);
const published = stages.madePublic(agreed);
const wang = cast.party(told.found, 1);
const shan = cast.party(told.found, 2);
const yes = { version: 1, says: 'yes' } as const;
const no = { version: 1, says: 'no' } as const;

test('a story is told of what is over, by who keeps the file or led it, and by nobody else', () => {
  const from = (story = stages.performed(), actor = cast.villageKeeper) =>
    answerTo(story, actor, 'modelCase', stages.modelCase);

  assert.equal(from(), 'allowed');
  assert.equal(from(stages.failed(), cast.chen), 'allowed');
  assert.equal(from(take(stages.performed(), cast.clock, 'archive', {})), 'allowed');
  assert.equal(from(stages.sat()), 'mediation.stepNotNow');
  assert.equal(from(undefined, cast.lin), 'mediation.stepNotYours');
  assert.equal(from(undefined, cast.townKeeper), 'mediation.stepNotYours');
  assert.equal(from(undefined, cast.qian), 'mediation.stepNotYours');
});

test('a name of the file is refused, and the refusal does not repeat it', () => {
  const named = { ...stages.modelCase, mediation: '调解员劝王 秀英先看现场' };

  assert.deepEqual(attempt(stages.performed(), cast.villageKeeper, 'modelCase', named), {
    refusal: 'modelCase.tells.party',
    field: 'mediation',
    values: { at: 5 },
  });
});

test('every party is asked, not every side, and whoever left is asked too', () => {
  const parties = [...wall.parties, { side: 'respondent', kind: 'person', name: '李小山' } as const];
  const begun = stages.mediating(stages.assigned(stages.accepted(open({ parties }))));
  const left = take(begun, cast.party(begun.found, 3), 'withdrawal', {});
  const story = stages.modelCaseTold(stages.failed(left));
  const [first, second, third] = [1, 2, 3].map((number) => cast.party(story.found, number));
  const two = take(take(story, first as never, 'publicityConsent', yes), second as never, 'publicityConsent', yes);

  assert.equal(modelCaseStateOf(two.found), 'asking');
  assert.equal(modelCaseStateOf(take(two, third as never, 'publicityConsent', yes).found), 'agreed');
});

test('a word is for one text: another text asks everybody anew', () => {
  const again = take(agreed, cast.chen, 'modelCase', { ...stages.modelCase, lesson: '先看现场' });

  assert.equal(modelCaseStateOf(agreed.found), 'agreed');
  assert.equal(modelCaseStateOf(again.found), 'asking');
  assert.equal(again.found.modelCase?.version, 2);
  assert.equal(answerTo(again, wang, 'publicityConsent', yes), 'modelCase.notThisText');
  assert.equal(answerTo(again, wang, 'publicityConsent', { ...yes, version: 2 }), 'allowed');
});

test('a word that names no version of a text, or another one, counts for none', () => {
  const { modelCase, parties } = told.found;
  const word = (version: number) => parties.map(({ number }) => ({ party: number, how: 'self', says: 'yes', version }));
  const stateWith = (publicity: unknown) => modelCaseStateOf({ modelCase, parties, publicity } as never);

  assert.equal(stateWith(word(1)), 'agreed');
  assert.equal(stateWith(word(2)), 'asking');
  assert.equal(stateWith(parties.map(({ number }) => ({ party: number, how: 'self' }))), 'asking');
});

test('she says no, and may think better of it', () => {
  const refused = take(told, wang, 'publicityConsent', no);
  const both = take(take(refused, shan, 'publicityConsent', yes), wang, 'publicityConsent', yes);

  assert.equal(modelCaseStateOf(refused.found), 'refused');
  assert.equal(answerTo(refused, wang, 'publicityConsent', no), 'mediation.consentedBefore');
  assert.equal(modelCaseStateOf(both.found), 'agreed');
});

test('for another nobody speaks, and the office only with her paper', () => {
  assert.equal(answerTo(told, wang, 'publicityConsent', { ...yes, party: 2 }), 'mediation.notYourWord');
  assert.equal(answerTo(told, cast.chen, 'publicityConsent', { ...yes, party: 2 }), 'mediation.paperMissing');
  assert.equal(answerTo(told, cast.chen, 'publicityConsent', { ...yes, party: 2, paper: scan }), 'allowed');
  assert.equal(
    answerTo(told, cast.lin, 'publicityConsent', { ...yes, party: 2, paper: scan }),
    'mediation.stepNotYours',
  );
});

test('the county publishes what every party agreed to, and knows of nothing before', () => {
  const publish = (story = agreed, actor = cast.qian, about = {}) =>
    answerTo(story, actor, 'modelCasePublication', { version: 1 }, about);

  assert.equal(publish(), 'allowed');
  assert.equal(publish(told), 'mediation.stepNotYours');
  assert.equal(publish(agreed, cast.villageKeeper), 'mediation.stepNotYours');
  assert.equal(
    publish(agreed, cast.qian, { telling: { ...telling, text: { ...telling.text, title: '李大山' } } }),
    'modelCase.tells.party',
  );
  assert.deepEqual(published.found.modelCase?.published, {
    publicId: telling.publicId,
    sha256: telling.sha256,
    month: '2026-03',
  });
});

test('whoever wrote it does not publish it, whatever post she has, nor who acts for her', () => {
  const asCounty = { ...cast.qian, personId: cast.villageKeeper.personId };
  const paired = { ...cast.qian, pairedWith: [cast.villageKeeper.personId] };

  assert.equal(answerTo(agreed, asCounty, 'modelCasePublication', { version: 1 }), 'modelCase.secondPerson');
  assert.equal(answerTo(agreed, paired, 'modelCaseReturn', { reason: '再改' }), 'modelCase.secondPerson');
});

test('the county sends it back with a reason, and it is written anew', () => {
  const back = take(agreed, cast.qian, 'modelCaseReturn', { reason: '经过太短' });

  assert.equal(modelCaseStateOf(back.found), 'sentBack');
  assert.equal(back.found.modelCase?.sentBack?.reason.text, '经过太短');
  assert.equal(answerTo(back, wang, 'publicityConsent', no), 'modelCase.noText');
  assert.equal(modelCaseStateOf(stages.modelCaseTold(back).found), 'asking');
});

test('a party takes it back at any time, without a reason, and the words are gone', () => {
  const again = take(stages.performed(), cast.chen, 'modelCase', stages.modelCase);
  const gone = take(published, shan, 'modelCaseTakedown', {});
  const { modelCase } = gone.found;

  assert.equal(answerTo(again, wang, 'modelCaseTakedown', {}), 'allowed');
  assert.deepEqual(modelCase?.takenBack?.by, 'party');
  assert.equal(modelCase?.text, undefined);
  assert.equal(answerTo(gone, wang, 'modelCaseTakedown', {}), 'modelCase.noText');
  assert.equal(take(published, cast.qian, 'modelCaseTakedown', {}).found.modelCase?.takenBack?.by, 'county');
  assert.equal(take(published, cast.chen, 'modelCaseTakedown', {}).found.modelCase?.takenBack?.by, 'committee');
});

test('what is public is not told otherwise before it is taken back; then it has another key and another id', () => {
  const gone = take(published, wang, 'modelCaseTakedown', {});
  const other = { ...telling, id: '00000000-0000-7000-c200-000000000002' };
  const anew = add(gone, unlessRefused(attempt(gone, cast.chen, 'modelCase', stages.modelCase, { telling: other })));

  assert.equal(answerTo(published, cast.chen, 'modelCase', stages.modelCase), 'modelCase.publicAlready');
  assert.deepEqual([anew.found.modelCase?.id, anew.found.modelCase?.version], [other.id, 2]);
  assert.equal(anew.found.modelCase?.published, undefined);
});

test('of a public story even a dispute that begins anew lets her take it back', () => {
  const early = stages.madePublic(stages.agreedToBePublic(stages.modelCaseTold(stages.settled())));
  const later = stages.broken(early);
  const renewed = take(later, cast.villageKeeper, 'renewal', { reason: '再谈' });

  assert.equal(answerTo(renewed, wang, 'modelCaseTakedown', {}), 'allowed');
});

test('its words are for who tells it and for the parties; a colleague in the file is told nothing of it', () => {
  const seen = (actor: Parameters<typeof viewMediation>[1]) => viewMediation(told.found, actor)?.modelCase?.text?.text;
  const together = { lead: cast.chen.personId, others: [cast.lin.personId] };
  const seated = take(stages.accepted(), cast.villageKeeper, 'assignment', together);
  const both = stages.modelCaseTold(stages.failed(stages.sat(stages.mediating(seated))));
  const colleague = viewMediation(both.found, cast.lin);

  assert.match(seen(cast.villageKeeper) ?? '', /水沟/);
  assert.match(seen(wang) ?? '', /水沟/);
  assert.deepEqual([colleague?.code, colleague?.modelCase], [both.found.code, undefined]);
  assert.equal(modelCaseLine(told.found, cast.qian, told.now), undefined);
  assert.deepEqual(modelCaseLine(agreed.found, cast.qian, agreed.now)?.may, [
    ...['modelCaseTakedown', 'modelCaseReturn', 'modelCasePublication'],
  ]);
});

test('what the other said of it no party is told', () => {
  const one = take(told, wang, 'publicityConsent', no);

  assert.deepEqual(viewMediation(one.found, shan)?.publicity, []);
  assert.equal(viewMediation(one.found, cast.villageKeeper)?.publicity.length, 1);
});
