import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseLine } from '@linli/domain/cases';
import { bringUpToDate } from './live-lines.ts';

const line = (code: string, status = 'registered') => ({ code, status }) as CaseLine;
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((code) => line(code)) as [CaseLine, CaseLine, CaseLine, CaseLine];

test('a new case is counted and does not push away what somebody reads', () => {
  const { lines, fresh } = bringUpToDate([b, c], [a, b, c], true);

  assert.deepEqual([lines.map(({ code }) => code), fresh], [['b', 'c'], 1]);
});

test('a case that changed is brought up to date in its place', () => {
  const { lines } = bringUpToDate([a, b], [a, line('b', 'accepted')], true);

  assert.deepEqual(
    lines.map(({ status }) => status),
    ['registered', 'accepted'],
  );
});

test('a case that went elsewhere stays in sight and is marked', () => {
  const { lines, fresh } = bringUpToDate([a, b, c], [a, c], true);

  assert.deepEqual([lines[1]?.code, lines[1]?.hasLeft, fresh], ['b', true, 0]);
});

test('the next page of a long list is nothing new, and what lies behind the look is not said to have left', () => {
  const { lines, fresh } = bringUpToDate([a, b, c], [b, d], false);

  assert.equal(fresh, 0);
  assert.deepEqual(
    lines.map(({ hasLeft = false }) => hasLeft),
    [true, false, false],
  );
});

test('in an empty list everything is new', () => {
  assert.equal(bringUpToDate([], [a, b], true).fresh, 2);
});
