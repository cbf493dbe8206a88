import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hideNumbers } from './hide-numbers.ts';

test('numbers by which a person is called, known or paid are hidden in words', () => {
  const words = [
    '找王师傅13812345678，或 +86 139 0000 0001',
    '电话（023）55667788、0871-6655443，手机１３８１２３４５６７８',
    '身份证11010519491231002X，卡号 6222 0212 3456 7890 128',
  ];

  assert.deepEqual(words.map(hideNumbers), [
    '找王师傅138****5678，或 139****0001',
    '电话023****7788、0871****443，手机138****5678',
    '身份证****，卡号 ****',
  ]);
});

test('what is no such number stays: dates, house numbers, codes of cases, wrong check digits', () => {
  const words = [
    '3月2日17:30，滨江路8号，20260302',
    '编号 50023526112248392016',
    '110105194912310021 6222021234567890129 12345678901',
  ];

  assert.deepEqual(words.map(hideNumbers), words);
});

test('no mobile number gets through, wherever it stands among words', () => {
  const around = fc.stringMatching(/^[^0-9０-９+]{0,20}$/);
  fc.assert(
    fc.property(around, fc.stringMatching(/^1[3-9][0-9]{9}$/), around, (before, phone, after) => {
      assert.ok(!hideNumbers(before + phone + after).includes(phone));
    }),
    { numRuns: 500 },
  );
});
