import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateAndTime, dateOf, localDate, nearDateAndTime } from './beijing-time.ts';

const now = Date.parse('2026-11-22T02:00:00.000Z');

test('a moment reads as people in China say it', () => {
  assert.equal(dateAndTime('2026-11-22T06:30:00.000Z', now, 'zh-CN'), '11月22日 14:30');
  assert.equal(dateAndTime('2026-11-22T06:30:00.000Z', now, 'en'), '22 Nov, 14:30');
});

test('a moment of another year says which year', () => {
  assert.equal(dateOf('2025-12-31T15:59:00.000Z', now, 'zh-CN'), '2025年12月31日');
  assert.equal(dateOf('2025-12-31T15:59:00.000Z', now, 'en'), '31 Dec 2025');
});

test('the year turns at midnight in Beijing, not in Greenwich', () => {
  assert.equal(dateOf('2025-12-31T16:00:00.000Z', now, 'zh-CN'), '1月1日');
});

test('near moments are named by their day', () => {
  assert.equal(nearDateAndTime('2026-11-22T09:30:00.000Z', now, 'zh-CN'), '今天 17:30');
  assert.equal(nearDateAndTime('2026-11-21T01:00:00.000Z', now, 'zh-CN'), '昨天 09:00');
  assert.equal(nearDateAndTime('2026-11-22T16:00:00.000Z', now, 'zh-CN'), '明天 00:00');
  assert.equal(nearDateAndTime('2026-11-24T16:00:00.000Z', now, 'zh-CN'), '11月25日 00:00');
});

test('a calendar date needs no clock', () => {
  assert.equal(localDate('2026-11-22', now, 'zh-CN'), '11月22日');
});
