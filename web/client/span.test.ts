import assert from 'node:assert/strict';
import { test } from 'node:test';
import { span, workingSpan } from './span.ts';

test('time left is told in the two largest units', () => {
  assert.equal(span(200, 'zh-CN'), '3 小时 20 分');
  assert.equal(span(2 * 1440 + 240, 'zh-CN'), '2 天 4 小时');
  assert.equal(span(180, 'zh-CN'), '3 小时');
  assert.equal(span(0.5, 'zh-CN'), '不到 1 分钟');
  assert.equal(span(1441, 'en'), '1 day');
});

test('a working day is as long as people work, seven hours where nothing else is said', () => {
  assert.equal(workingSpan(420, 'zh-CN'), '1 个工作日');
  assert.equal(workingSpan(440, 'zh-CN'), '1 个工作日');
  assert.equal(workingSpan(200, 'zh-CN'), '3 小时 20 分');
  assert.equal(workingSpan(1000, 'en'), '2 working days 2 h');
  assert.equal(workingSpan(600, 'zh-CN', 480), '1 个工作日 2 小时');
});

test('time gone by reads like time left: the sentence around it says which', () => {
  assert.equal(workingSpan(-200, 'zh-CN'), '3 小时 20 分');
});
