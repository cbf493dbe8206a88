import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow } from '../locales/zh-CN/follow.ts';
import { followParts, followSearch, followValues, missingOfFollow } from './follow-values.ts';

const from = (search: string) => followValues(new URLSearchParams(search));

test('what the list was narrowed to is what one is offered to follow', () => {
  assert.equal(
    followSearch(from('division=500235001&category=01'), '500235').toString(),
    'division=500235001&category=01',
  );
  assert.equal(
    decodeURIComponent(followSearch(from('near=108.695,30.925,1000'), '500235').toString()),
    'division=500235&near=108.69500,30.92500,1000',
  );
  assert.equal(followSearch(from(''), '500235').toString(), 'division=500235');
});

test('a subscription without a place or without an address that can be written to is asked for what is missing', () => {
  const errors = follow.errors;
  assert.deepEqual(missingOfFollow(followParts, { ...from(''), email: 'wang' }, errors), { email: errors.email });
  assert.deepEqual(
    missingOfFollow(followParts, { ...from(''), where: 'township', email: 'wang@example.com' }, errors),
    {
      township: errors.township,
    },
  );
  assert.deepEqual(missingOfFollow(followParts, { ...from(''), where: 'around', email: 'wang@example.com' }, errors), {
    map: errors.map,
  });
});
