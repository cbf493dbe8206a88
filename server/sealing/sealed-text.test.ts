import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SealedPlace } from './sealed-bytes.ts';
import { openText, sealText } from './sealed-text.ts';

const key = {
  countyCode: '500235',
  id: '0195f0a0-0000-7000-8000-000000000001',
  version: 1,
  secret: Buffer.alloc(32, 7),
};
const place: SealedPlace = { table: 'case_contacts', column: 'phone', row: key.id };

test('every text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      assert.equal(openText(key, place, sealText(key, place, text)), text);
    }),
  );
});

test('a sealed number opens in no other table, column, row, county or file, nor under another version or key', () => {
  const sealed = sealText(key, place, '13800000000');
  const elsewhere = [
    () => openText(key, { ...place, table: 'messages' }, sealed),
    () => openText(key, { ...place, column: 'email' }, sealed),
    () => openText(key, { ...place, row: '0195f0a0-0000-7000-8000-000000000002' }, sealed),
    () => openText({ ...key, countyCode: '500236' }, place, sealed),
    () => openText({ ...key, id: '0195f0a0-0000-7000-8000-000000000002' }, place, sealed),
    () => openText({ ...key, version: 2 }, place, sealed),
    () => openText({ ...key, secret: Buffer.alloc(32, 8) }, place, sealed),
  ];

  for (const open of elsewhere) assert.throws(open);
  assert.equal(openText(key, place, sealed), '13800000000');
});

test('whichever bit is changed, it opens no more', () => {
  const sealed = sealText(key, place, '王秀英');
  const changed = Array.from({ length: sealed.length * 8 }, (_, bit) => {
    const other = Buffer.from(sealed);
    other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return other;
  });

  for (const other of changed) assert.throws(() => openText(key, place, other));
});

test('how long a name or number is does not show, and the same text is never sealed the same twice', () => {
  const sealed = ['王英', '13800000000', '023-55555555', '13800000000'].map((text) => sealText(key, place, text));

  assert.equal(new Set(sealed.map(({ length }) => length)).size, 1);
  assert.equal(new Set(sealed.map((bytes) => bytes.toString('hex'))).size, sealed.length);
});
