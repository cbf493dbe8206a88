import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCode, spokenCode } from './case-code.ts';

test('a code is shown in groups that can be told by telephone', () => {
  assert.equal(spokenCode('50023526112304193575'), '500235 261123 0419 3575');
});

test('a code is read however it is typed', () => {
  assert.equal(readCode(' 500235 261123-0419 3575 '), '50023526112304193575');
  assert.equal(readCode('５００２３５ 261123 0419 3575'), '50023526112304193575');
});
