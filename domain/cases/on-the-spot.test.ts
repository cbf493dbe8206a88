import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../kernel/index.ts';
import { caseCode } from './case-code.ts';
import { reportOnTheSpot } from './on-the-spot.ts';
import * as cast from './testing/cast.ts';
import { otherCell, refOf, townshipCentre } from './testing/places.ts';
import { violence } from './testing/rules.ts';
import { answerTo, arrival, begin, lampReport, monday, take, unlessRefused, worldAt } from './testing/story.ts';

const visit = { ...lampReport, summary: '当场拧紧灯泡', reporter: undefined };
const content = { answer: { responded: true, solved: true, satisfied: 'satisfied' } } as const;
const settle = (about: Parameters<typeof arrival>[0] = {}, worker = cast.li) =>
  reportOnTheSpot(visit, arrival(about), worker, worldAt(monday));
const storyOf = (code: string) => begin(unlessRefused(settle({ code, centre: refOf(townshipCentre) })), monday);
const answer = (decided: ReturnType<typeof settle>) => (isRefusal(decided) ? decided.refusal : 'allowed');

/** One case in five is sampled, chosen by the last eight digits of its code. */
const sampled = storyOf('50023526030200000015');
const notSampled = storyOf('50023526030200000011');

test('grid worker Li registers, handles and resolves in one visit, and the ledger tells every step', () => {
  assert.equal(sampled.found.status, 'resolved');
  assert.deepEqual(
    sampled.entries.map((entry) => entry.type),
    ['case.registered', 'case.accepted', 'case.dispatched', 'case.acknowledged', 'case.resolved'],
  );
  assert.deepEqual(sampled.found.handlers, [cast.li.personId]);
});

test('she does so in her own cell only', () => {
  assert.equal(answer(settle({ place: { divisionCode: otherCell, precision: 'cell' } })), 'case.notInYourCell');
});

test('nobody but a grid worker does so', () => {
  assert.equal(answer(settle({}, cast.sun)), 'case.onTheSpotByGridWorker');
});

test('a matter without a category, or one that needs protection, goes to the centre', () => {
  assert.equal(answer(settle({ category: undefined })), 'case.categoryMissing');
  assert.equal(answer(settle({ category: violence })), 'case.notOnTheSpot');
});

test('of the sample somebody else goes and looks, though nobody reported it', () => {
  assert.equal(answerTo(sampled, cast.townshipOperator, 'followUp', { none: 'notSampled' }), 'case.sampled');
  assert.equal(answerTo(sampled, cast.townshipOperator, 'followUp', { none: 'anonymous' }), 'case.sampled');
  assert.equal(answerTo(sampled, cast.townshipOperator, 'followUp', content), 'allowed');
});

test('the others are closed without', () => {
  const { found } = take(notSampled, cast.townshipOperator, 'followUp', { none: 'notSampled' });

  assert.equal(found.noFollowUp, 'notSampled');
});

test('the sample is chosen by the case code, about one in five', () => {
  const codes = Array.from({ length: 1000 }, (_, serial) => caseCode('500235', '2026-03-02', serial / 1000));
  const chosen = codes.filter(
    (code) => answerTo(storyOf(code), cast.townshipOperator, 'followUp', { none: 'notSampled' }) === 'case.sampled',
  );

  assert.equal(chosen.length > 120 && chosen.length < 280, true, `${chosen.length} of 1000`);
});

test('what turns out not to be solved goes to her station', () => {
  const notSolved = { answer: { responded: true, solved: false, satisfied: 'dissatisfied' } } as const;

  assert.equal(take(sampled, cast.townshipOperator, 'followUp', notSolved).found.status, 'rework');
});
