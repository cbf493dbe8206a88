import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf, valuesOf, visitOf } from './visit-values.ts';

const list = {
  ...{ key: 'street', nameZh: '街面', nameEn: 'Street', keepDays: 90 },
  items: [
    { key: 'lamp', wrongZh: '路灯不亮', wrongEn: 'Dark', categoryCode: '0101' },
    { key: 'manhole', wrongZh: '井盖松动', wrongEn: 'Loose' },
  ],
};
const values = {
  checklistKey: 'street',
  divisionCode: '500235001001001',
  wrong: { lamp: 'wrong' as const },
  words: ' ',
};

test('what she did not press is fine, and what is wrong begins a report', () => {
  const visit = visitOf(values, list, new Date('2026-03-02T02:30:00Z'));
  assert.deepEqual(visit.answers, [
    { key: 'lamp', finding: 'wrong' },
    { key: 'manhole', finding: 'fine' },
  ]);
  assert.equal(visit.words, undefined);
  assert.deepEqual(reportsOf(visit, list), [{ words: '路灯不亮', categoryCode: '0101' }]);
});

test('what is gone on with later was seen when she began, and what was not taken can be put right', () => {
  const begun = { ...values, words: '东侧', lookedAt: '2026-03-02T01:00:00.000Z' };
  const visit = visitOf(begun, list, new Date('2026-03-02T09:00:00Z'));
  assert.equal(visit.visitedAt, '2026-03-02T01:00:00.000Z');
  assert.deepEqual(valuesOf(visit), begun);
});
