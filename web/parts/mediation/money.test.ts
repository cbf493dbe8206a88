import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fenFrom, yuanOf } from './money.ts';

test('a sum that was typed is kept to the fen', () => {
  assert.equal(fenFrom('2000'), 200_000);
  assert.equal(fenFrom('2,000.5 元'), 200_050);
  assert.equal(fenFrom('0.07'), 7);
  assert.equal(fenFrom('1.15'), 115);
});

test('what is no sum is none', () => {
  for (const typed of ['', '0', '两千', '1.234', '-5', '1e3']) assert.equal(fenFrom(typed), undefined);
});

test('a sum is shown with its thousands, and with its fen where it has some', () => {
  assert.equal(yuanOf(200_000), '2,000');
  assert.equal(yuanOf(123_456_705), '1,234,567.05');
});
