import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visibleText, visibleTexts } from './visible-text.ts';

const hasChinese = (codePoint: number) => codePoint < 0x7f || (codePoint >= 0x4e00 && codePoint <= 0x9fff);

test('a character that the font has not is written as its number, and nothing is lost', () => {
  assert.equal(visibleText('王𠮷来😀', hasChinese), '王〔U+20BB7〕来〔U+1F600〕');
});

test('what would turn the text around is shown instead of obeyed', () => {
  assert.equal(visibleText('a\u202eb\u0007', () => true).includes('\u0007'), false);
  assert.equal(visibleText('a\u202eb', hasChinese), 'a〔U+202E〕b');
});

test('line ends of every kind stay line ends', () => {
  assert.equal(visibleText('一\r\n二\r三\u2028四\n五', hasChinese), '一\n二\n三\n四\n五');
});

test('from the printed text the written one can be read back', () => {
  const readBack = (text: string) =>
    text.replaceAll(/〔U\+([0-9A-F]+)〕/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));

  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\t', ' ');
      return readBack(visibleText(written, hasChinese)) === written;
    }),
  );
});

test('texts are made visible wherever they stand, names of members are left', () => {
  assert.deepEqual(visibleTexts({ a: ['😀', { b: '好', c: 7, d: null }] }, hasChinese), {
    a: ['〔U+1F600〕', { b: '好', c: 7, d: null }],
  });
});
