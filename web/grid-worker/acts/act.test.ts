import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newFinding } from '../finding.ts';
import { type Act, asNote, isWorthShowing, nextToSend, rebased, sentAct } from './act.ts';

const base: Pick<Act, 'postId' | 'about' | 'divisionCode' | 'photos' | 'state'> = {
  postId: 'post',
  about: '路灯不亮',
  divisionCode: '500235001001',
  photos: [],
  state: 'waiting',
};
const step = (id: string, madeAt: number, code: string, version: number, more: Partial<Act> = {}): Act => ({
  ...base,
  id,
  madeAt,
  call: {
    kind: 'step',
    code,
    step: 'note',
    body: { kind: 'note', words: '看过了' },
    seen: { version, status: 'handling' },
  },
  ...more,
});
const finding = (id: string, madeAt: number): Act => ({
  ...base,
  id,
  madeAt,
  call: { kind: 'registration', finding: newFinding('500235001001') },
});

test('what she did first is sent first', () => {
  assert.equal(nextToSend([step('b', 2, '1', 4), finding('a', 1)])?.id, 'a');
});

test('what waits for her choice holds up the same case and nothing else', () => {
  const refused = step('a', 1, '1', 4, { state: 'refused' });
  assert.equal(nextToSend([refused, step('b', 2, '1', 4)]), undefined);
  assert.equal(nextToSend([refused, step('b', 2, '1', 4), step('c', 3, '2', 7)])?.id, 'c');
  assert.equal(nextToSend([refused, finding('d', 4)])?.id, 'd');
});

test('two steps taken on one sight of a case follow each other, and what somebody else changed is still noticed', () => {
  const first = step('a', 1, '1', 4);
  const follower = step('b', 2, '1', 4);
  const ofAnotherSight = step('c', 3, '1', 6);
  const moved = rebased([first, follower, ofAnotherSight, step('d', 4, '2', 4)], first, {
    version: 5,
    status: 'handling',
  });
  assert.deepEqual(
    moved.map(({ id, call }) => [id, call.kind === 'step' && call.seen?.version]),
    [['b', 5]],
  );
});

test('what was sent leaves neither photos nor words on the phone, and is forgotten after a day', () => {
  const sent = sentAct(step('a', 1, '1', 4, { photos: [{ id: 'p', picture: new Blob(['x']) }] }), 1000);
  assert.deepEqual([sent.photos, sent.call.kind === 'step' && sent.call.body.words], [[], undefined]);
  assert.equal(isWorthShowing(sent, 1000 + 23 * 3_600_000), true);
  assert.equal(isWorthShowing(sent, 1000 + 25 * 3_600_000), false);
});

test('what waits is never forgotten by itself', () => {
  assert.equal(isWorthShowing(step('a', 1, '1', 4), 1e13), true);
});

test('a step that came too late can be kept as a note with the same words', () => {
  const call = { kind: 'step', code: '1', step: 'resolution', body: { summary: '灯已换好' } } as const;
  assert.deepEqual(asNote(call), { kind: 'step', code: '1', step: 'note', body: { kind: 'note', words: '灯已换好' } });
  assert.equal(asNote({ ...call, step: 'acknowledgement', body: {} }), undefined);
});
