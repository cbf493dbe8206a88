import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInstant, parseInstant } from './instant.ts';

test('a time with an offset becomes one form in UTC', () => {
  assert.equal(parseInstant('2026-03-01T08:30:00+08:00'), '2026-03-01T00:30:00.000Z');
  assert.equal(parseInstant('2026-03-01 08:30+08:00'), '2026-03-01T00:30:00.000Z');
  assert.equal(parseInstant('2028-02-29t00:00:00.5z'), '2028-02-29T00:00:00.500Z');
});

test('a time without an offset is not guessed', () => {
  assert.equal(parseInstant('2026-03-01T08:30:00'), undefined);
  assert.equal(parseInstant('2026-03-01'), undefined);
});

test('a day or an hour that does not exist is not moved to another', () => {
  assert.equal(parseInstant('2026-02-29T00:00:00Z'), undefined);
  assert.equal(parseInstant('2026-04-31T00:00:00Z'), undefined);
  assert.equal(parseInstant('2026-03-01T24:00:00Z'), undefined);
  assert.equal(parseInstant('2026-13-01T00:00:00Z'), undefined);
  assert.equal(isInstant('2026-02-30T00:00:00.000Z'), false);
  assert.equal(isInstant('2026-02-28T00:00:00.000Z'), true);
});

test('a time that leaves the four-digit years is none', () => {
  assert.equal(parseInstant('0000-01-01T00:00:00+08:00'), undefined);
  assert.equal(parseInstant('9999-12-31T23:59:59-08:00'), undefined);
});
