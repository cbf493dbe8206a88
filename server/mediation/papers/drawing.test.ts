import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DrawnBlock } from '@linli/domain/mediation';
import { runsOf } from './drawing.ts';

const words: DrawnBlock = { kind: 'paragraph', text: '本协议一式七份，当事人各执一份，调委会留存一份，具有同等效力。' };
const seal: DrawnBlock = { kind: 'seal', text: '（调委会印章）' };
const hands = (count: number, hand?: string): DrawnBlock[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'signature',
    text: `当事人${at + 1}（签名）`,
    ...(hand && { hand }),
  }));

test('six parties, three mediators, who wrote it down and the seal stand on one page, under words', () => {
  assert.deepEqual(
    runsOf([words, ...hands(10), seal]).map((run) => run.length),
    [12],
  );
});

test('where the pictures of hands fill a page, the seal goes on with two hands and never alone', () => {
  const runs = runsOf([words, ...hands(11, 'drawn'), seal]);

  assert.deepEqual(
    runs.map((run) => run.map(({ kind }) => kind).slice(-3)),
    [
      ['signature', 'signature', 'signature'],
      ['signature', 'signature', 'seal'],
    ],
  );
  assert.equal(runs.flat().length, 13);
});
