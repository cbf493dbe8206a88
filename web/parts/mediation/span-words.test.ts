import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediation as english } from '../../locales/en/mediation.ts';
import { mediation as chinese } from '../../locales/zh-CN/mediation.ts';
import { spanWords } from './span-words.ts';

test('three years to go to a court are said as years, and a month as a month', () => {
  assert.equal(spanWords({ amount: 36, unit: 'months' }, chinese), '3 年');
  assert.equal(spanWords({ amount: 1, unit: 'months' }, chinese), '1 个月');
  assert.equal(spanWords({ amount: 15, unit: 'days' }, chinese), '15 天');
  assert.equal(spanWords({ amount: 12, unit: 'months' }, english), '1 year');
  assert.equal(spanWords({ amount: 7, unit: 'working-days' }, english), '7 working days');
  assert.equal(spanWords({ amount: 1, unit: 'months' }, english), '1 month');
});
