import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ancestorsOf, isCellCode, isDivisionCode, isInside, levelOf, parentOf, rangeOf } from './division.ts';

const yunyang = '500235';
const cell = '500235001001001';
const codes = fc
  .constantFrom(2, 4, 6, 9, 12, 15)
  .chain((digits) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${digits - 1}}$`)));

test('the length of a code tells its level', () => {
  assert.deepEqual(['50', '5002', yunyang, '500235001', '500235001001', cell].map(levelOf), [
    'province',
    'city',
    'county',
    'township',
    'community',
    'cell',
  ]);
});

test('a grid cell lies in its community, township, county, city and province', () => {
  assert.deepEqual(ancestorsOf(cell), ['50', '5002', '500235', '500235001', '500235001001']);
  assert.equal(parentOf(cell), '500235001001');
  assert.equal(parentOf('50'), undefined);
});

test('only plain digits of a known length are a code', () => {
  const wrong = [
    '',
    '5',
    '500',
    '５００２３５',
    '500235 ',
    '+50023',
    '5e5',
    '05',
    '5002350010010011',
    '٥٠',
    500235,
    null,
  ];
  assert.deepEqual(wrong.filter(isDivisionCode), []);
  assert.equal(isDivisionCode(yunyang), true);
  assert.equal(isCellCode(yunyang), false);
  assert.equal(isCellCode(cell), true);
  assert.throws(() => levelOf('500'), /"500" is no division code/);
});

test('a place lies inside exactly the divisions whose range holds its code', () => {
  fc.assert(
    fc.property(codes, codes, (code, prefix) => {
      const { from, to } = rangeOf(prefix);
      assert.equal(isInside(code, prefix), code >= from && code < to);
      assert.ok(ancestorsOf(code).every((above) => isInside(code, above)));
    }),
  );
});
