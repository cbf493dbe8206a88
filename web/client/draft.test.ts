import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, newDraft, worthShowing } from './draft.ts';

const monday = Date.parse('2026-11-23T01:00:00.000Z');
const days = 86_400_000;

test('a draft keeps the key of its one sending however often it changes', () => {
  const begun = newDraft('report', { words: '' }, 'key-1', monday);
  const written = changed(begun, { values: { words: '路灯坏了' }, step: 2 }, monday + 1000);
  assert.equal(written.intent, 'key-1');
  assert.equal(written.id, begun.id);
  assert.deepEqual(written.values, { words: '路灯坏了' });
});

test('a change leaves the draft it came from as it was', () => {
  const begun = newDraft('report', { words: '' }, 'key-1', monday);
  changed(begun, { step: 3 }, monday + 1000);
  assert.equal(begun.step, 0);
});

test('several drafts are offered, the latest first', () => {
  const lamp = newDraft('report', {}, 'lamp', monday);
  const drain = newDraft('report', {}, 'drain', monday + 1000);
  const order = worthShowing([lamp, drain], 'report', monday + 2000).map((draft) => draft.id);
  assert.deepEqual(order, ['drain', 'lamp']);
});

test('a draft of another kind or older than thirty days is not offered', () => {
  const old = newDraft('report', {}, 'old', monday - 31 * days);
  const patrol = newDraft('patrol', {}, 'patrol', monday);
  assert.deepEqual(worthShowing([old, patrol], 'report', monday), []);
});
