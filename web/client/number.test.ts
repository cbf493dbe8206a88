import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, rate } from './number.ts';

test('large numbers read in ten thousands in Chinese', () => {
  assert.equal(count(9999, 'zh-CN'), '9,999');
  assert.equal(count(12_345, 'zh-CN'), '1.2 万');
  assert.equal(count(12_345, 'en'), '12,345');
});

test('a rate of nothing is a dash, never a zero', () => {
  assert.equal(rate(0, 0), '—');
  assert.equal(rate(933, 1000), '93.3%');
});
