import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskAddress, maskContactAddress, maskEmail, maskName, maskPhone } from './mask.ts';

test('a number, a name, an e-mail and an address are known again by whoever knows them', () => {
  assert.deepEqual(
    ['13812345678', '+86 138-1234-5678', '023-55667788', '0871-6655443', '+44 20 7946 0958', '110', '5566778'].map(
      maskPhone,
    ),
    ['138****5678', '138****5678', '023****7788', '0871****443', '****0958', '****', '****'],
  );
  assert.deepEqual(['王', '王英', '王秀英', '欧阳娜娜', '𠮷田', 'John Smith', ''].map(maskName), [
    ...['*', '王*', '王*英', '欧**娜', '𠮷*', 'J**h', '*'],
  ]);
  assert.deepEqual(['wang@example.com', 'w@example.com', 'wang'].map(maskEmail), [
    ...['w****@example.com', '****@example.com', '****'],
  ]);
  assert.deepEqual(['滨江路 8 号门口', '滨江路８号', '人民路十二号3栋', '人民广场东门', '8号楼'].map(maskAddress), [
    ...['滨江路***', '滨江路***', '人民路***', '人民广场东门', '***'],
  ]);
  assert.equal(maskContactAddress({ kind: 'email', value: 'li@example.com' }), 'l****@example.com');
});

test('whatever is written as a number, at most seven digits are shown and at least four are hidden', () => {
  const number = fc.stringMatching(/^\+?[0-9][0-9 -]{4,19}$/);
  fc.assert(
    fc.property(number, (phone) => {
      const shown = digitsIn(maskPhone(phone));
      assert.ok(shown <= 7 && (shown === 0 || digitsIn(phone) - shown >= 4), maskPhone(phone));
    }),
    { numRuns: 1_000 },
  );
});

test('whatever somebody is called, two characters are shown at most, never all, and never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), (name) => {
      const masked = maskName(name);
      const shown = Array.from(masked.replaceAll('*', ''));
      assert.ok(shown.length <= 2 && masked.includes('*') && masked.isWellFormed(), masked);
    }),
    { numRuns: 1_000 },
  );
});

test('no address that is masked shows a digit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 60 }), fc.nat(), (street, number) => {
      assert.doesNotMatch(maskAddress(`${street}${number}号`), /[0-9０-９]/);
    }),
  );
});

function digitsIn(text: string): number {
  return text.replaceAll(/[^0-9]/g, '').length;
}
