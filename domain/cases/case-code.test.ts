import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { caseCode, countyOfCode, isCaseCode } from './case-code.ts';

const anyCode = fc
  .record({
    county: fc.integer({ min: 110_000, max: 659_999 }),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  .map(({ county, random }) => caseCode(String(county), '2026-03-02', random));

test('a case code tells its county and its day, in twenty digits', () => {
  const code = caseCode('500235', '2026-03-02', 0.5);

  // The last digit by ISO/IEC 7064 MOD 11,10, worked out by other means.
  assert.equal(code, '50023526030250000005');
  assert.equal(countyOfCode(code), '500235');
  assert.equal(isCaseCode(code), true);
});

test('every code that is made is a case code', () => {
  fc.assert(fc.property(anyCode, (code) => isCaseCode(code) && code.length === 20));
});

test('one wrong digit on the telephone is always noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(19), fc.integer({ min: 1, max: 9 }), (code, at, more) => {
      const wrong = (Number(code[at]) + more) % 10;
      return !isCaseCode(code.slice(0, at) + wrong + code.slice(at + 1));
    }),
  );
});

test('words, spaces and full-width digits are no case code', () => {
  const code = caseCode('500235', '2026-03-02', 0.5);

  assert.equal(isCaseCode(` ${code}`), false);
  assert.equal(isCaseCode(code.replace('5', '５')), false);
  assert.equal(isCaseCode(''), false);
});
