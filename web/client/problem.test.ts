import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOff } from './back-off.ts';
import { ApiProblem, isPassing, problemFrom, unreachable } from './problem.ts';

test('a refused field shows its sentence beside the field', () => {
  const answer = { code: 'input.tooLong', title: '写得太长了', field: 'words', detail: '请写在 4000 字以内' };
  assert.deepEqual(new ApiProblem(problemFrom(422, answer)).fields, { words: '请写在 4000 字以内' });
});

test('an answer that is no problem document still says what status it was', () => {
  assert.deepEqual(problemFrom(502, undefined), { status: 502, code: 'http.502', title: '' });
});

test('only what may pass by itself is tried again', () => {
  assert.equal(isPassing(unreachable), true);
  assert.equal(isPassing(problemFrom(503, {})), true);
  assert.equal(isPassing(problemFrom(409, {})), false);
  assert.equal(isPassing(problemFrom(422, {})), false);
});

test('the pauses between tries grow to half a minute and no more', () => {
  assert.equal(backOff(0, 1), 1000);
  assert.equal(backOff(3, 0), 4000);
  assert.equal(backOff(50, 1), 30_000);
});
