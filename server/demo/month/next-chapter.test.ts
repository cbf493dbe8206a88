import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultHours, type Instant } from '@linli/domain/kernel';
import { workingTime } from './next-chapter.ts';

const after = workingTime({ version: 'CN.1', hours: defaultHours, years: { 2026: { holidays: [], makeUpDays: [] } } });

test('what the story means for a year whose working days are not announced comes after it, and stops nobody', () => {
  const december = '2026-12-30T02:00:00.000Z' as Instant;
  assert.equal(after(december, { amount: 60, unit: 'working-minutes' }), '2026-12-30T03:00:00.000Z');
  assert.ok(after(december, { amount: 12, unit: 'working-days' }) > '2027-12-31');
});
