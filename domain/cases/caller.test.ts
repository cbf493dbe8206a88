import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialledNumber } from './caller.ts';

test('one mobile is one number, with or without the code of the country, spaces and dashes', () => {
  const written = [
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '+86 138 1234 5678',
    '008613812345678',
    '１３８12345678',
  ];

  assert.deepEqual(new Set(written.map(dialledNumber)), new Set(['13812345678']));
});

test('a landline keeps the code of its city', () => {
  assert.equal(dialledNumber('023-5512 8600'), '02355128600');
  assert.equal(dialledNumber('86 023 5512 8600'), '02355128600');
  assert.notEqual(dialledNumber('010-55128600'), dialledNumber('023-55128600'));
});

test('a short number of an exchange is nobody’s', () => {
  assert.equal(dialledNumber('12345'), undefined);
});
