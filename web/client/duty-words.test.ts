import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutyWords } from './duty-words.ts';

const spans = (weekdays: readonly number[], from: string, to: string) =>
  weekdays.map((weekday) => ({ weekday, from, to }));

test('hours of several days in a row are said once, others day by day, in the order of the week', () => {
  const office = [...spans([6], '14:00', '17:00'), ...spans([5, 1, 3, 2, 4], '09:00', '11:30')];

  assert.equal(dutyWords(office, 'zh-CN'), '周一至周五 09:00–11:30；周六 14:00–17:00');
  assert.equal(dutyWords(office, 'en'), 'Mon–Fri 09:00–11:30; Sat 14:00–17:00');
  assert.equal(dutyWords(spans([1, 3, 7], '09:00', '11:00'), 'zh-CN'), '周一、周三、周日 09:00–11:00');
  assert.equal(dutyWords(spans([6, 7], '09:00', '11:00'), 'en'), 'Sat, Sun 09:00–11:00');
});

test('a morning and an afternoon of the same days are said with their days once', () => {
  const week = [1, 2, 3, 4, 5];
  const office = [...spans(week, '09:00', '12:00'), ...spans(week, '14:30', '17:30'), ...spans([6], '09:00', '12:30')];

  assert.equal(dutyWords(office, 'zh-CN'), '周一至周五 09:00–12:00、14:30–17:30；周六 09:00–12:30');
  assert.equal(dutyWords(office, 'en'), 'Mon–Fri 09:00–12:00, 14:30–17:30; Sat 09:00–12:30');
});
