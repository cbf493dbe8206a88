import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Calendar, defaultHours } from '@linli/domain/kernel';
import { timeLeft } from './time-left.ts';

const now = '2026-11-27T02:00:00.000Z';
const inDays = (dueAt: string) => timeLeft({ dueAt, isWorkingTime: false }, undefined, now, 'zh-CN');

test('of thirty days days are left, and on the last of them hours', () => {
  assert.equal(inDays('2026-12-21T09:30:00.000Z'), '24 天');
  assert.equal(inDays('2026-11-28T09:30:00.000Z'), '1 天');
  assert.equal(inDays('2026-11-27T09:30:00.000Z'), '7 小时 30 分');
  assert.equal(inDays('2026-11-25T09:30:00.000Z'), '2 天');
});

test('of three working days working days are left, and nothing is said where no calendar reaches so far', () => {
  const calendar: Calendar = { version: '1', hours: defaultHours, years: { 2026: { holidays: [], makeUpDays: [] } } };
  const running = { dueAt: '2026-12-01T02:00:00.000Z', isWorkingTime: true };

  assert.equal(timeLeft(running, undefined, now, 'zh-CN'), undefined);
  assert.equal(timeLeft(running, calendar, now, 'zh-CN'), '2 个工作日');
});
