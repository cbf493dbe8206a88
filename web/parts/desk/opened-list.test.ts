import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbourOf } from './opened-list.ts';

const opened = { query: '', address: '/queues/accept', name: '待受理', code: 'b', codes: ['a', 'b', 'c'] };

test('from a case one walks to the next and to the one before, as they stood in the list', () => {
  assert.equal(neighbourOf(opened, 'b', 1), 'c');
  assert.equal(neighbourOf(opened, 'b', -1), 'a');
});

test('at the ends of a list, and from a case that came from none, there is nowhere to walk', () => {
  assert.equal(neighbourOf(opened, 'c', 1), undefined);
  assert.equal(neighbourOf(opened, 'a', -1), undefined);
  assert.equal(neighbourOf(opened, 'x', 1), undefined);
  assert.equal(neighbourOf(undefined, 'b', 1), undefined);
});
