import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginOfLastDays } from './days.ts';

test('the last seven days end today in Beijing, even late at night', () => {
  const oneInTheMorning = Date.parse('2026-11-22T17:00:00.000Z');
  assert.equal(beginOfLastDays(7, oneInTheMorning), '2026-11-16T16:00:00.000Z');
});

test('one day is today since midnight', () => {
  const noon = Date.parse('2026-11-22T04:00:00.000Z');
  assert.equal(beginOfLastDays(1, noon), '2026-11-21T16:00:00.000Z');
});
