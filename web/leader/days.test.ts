import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDays } from './days.ts';

test('the last seven days end today in Beijing, even late at night', () => {
  const lateEvening = Date.parse('2026-11-22T17:00:00.000Z');
  assert.deepEqual(lastDays(7, lateEvening), { from: '2026-11-17', to: '2026-11-23' });
});
