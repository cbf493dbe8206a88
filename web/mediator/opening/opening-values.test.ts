import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applicationOf,
  faultsOfOpening,
  newParty,
  type OpeningValues,
  openingBegun,
  wordsOfOpening,
} from './opening-values.ts';

const whole: OpeningValues = {
  ...openingBegun('500235001001', ''),
  kind: 'application',
  disputeType: 'neighbours',
  parties: [
    { ...newParty('applicant'), name: ' 王秀英 ', phone: '13800000001' },
    { ...newParty('respondent'), name: '李大山' },
  ],
  facts: '墙压了水沟',
  requests: ['拆墙', ' '],
};

test('a dispute is whole with a source, two sides, what it is about and what is asked', () => {
  assert.deepEqual(faultsOfOpening(whole), []);
  assert.deepEqual(faultsOfOpening(openingBegun('500235001001', '')), [
    ...['kind', 'disputeType', 'parties', 'facts', 'requests'],
  ]);
});

test('each source is asked what belongs to it, and nothing else is sent', () => {
  assert.deepEqual(faultsOfOpening({ ...whole, kind: 'policeReferral' }), ['unit']);
  assert.deepEqual(faultsOfOpening({ ...whole, kind: 'preFilingReferral' }), ['courtNumber']);
  assert.deepEqual(faultsOfOpening({ ...whole, kind: 'case', caseCode: '123' }), ['caseCode']);
  assert.deepEqual(applicationOf({ ...whole, courtNumber: '（2026）渝0235民初1号' }).intake, { kind: 'application' });
});

test('what was left empty is not sent', () => {
  const { parties, requests } = applicationOf(whole);

  assert.deepEqual(parties, [
    { side: 'applicant', kind: 'person', name: '王秀英', phone: '13800000001' },
    { side: 'respondent', kind: 'person', name: '李大山' },
  ]);
  assert.deepEqual(requests, ['拆墙']);
});

test('a case that is taken to mediation brings its code', () => {
  const begun = openingBegun('500235001001', '50023526112612345671');
  assert.deepEqual([begun.kind, begun.caseCode], ['case', '50023526112612345671']);
});

test('a form that was only opened has no words worth keeping; a name that was typed is', () => {
  const begun = openingBegun('500235001001', '50023526112612345671');

  assert.equal(wordsOfOpening(begun), '');
  assert.equal(wordsOfOpening({ ...begun, parties: whole.parties }), '王秀英 13800000001李大山');
});
