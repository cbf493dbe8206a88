import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PaperBlock } from './blocks.ts';
import { fillPaper } from './filling.ts';
import { getPaperForm, paperCodes } from './forms.ts';
import { sumInWords } from './on-paper.ts';
import { checkPaperBlocks } from './templates.ts';

const house = getPaperForm('agreement').blocks;
const withBlock = (block: PaperBlock) => checkPaperBlocks('agreement', [...house, block]);

test('the forms that come with the house pass the check that a county’s own must pass', () => {
  const refused = paperCodes.filter((paper) => checkPaperBlocks(paper, getPaperForm(paper).blocks) !== undefined);

  assert.deepEqual(refused, []);
});

test('a blank that no file fills in is refused by its name and its place', () => {
  assert.deepEqual(withBlock({ kind: 'paragraph', text: '银行账号：{银行账号}' }), {
    refusal: 'paper.blankUnknown',
    field: 'blocks',
    values: { blank: '银行账号', line: house.length + 1 },
  });
});

test('a fact that the ministry prescribes for two forms cannot be put on a third', () => {
  const blocks = [...getPaperForm('cover').blocks, { kind: 'paragraph', each: '当事人', text: '{民族?}' } as const];

  assert.deepEqual(checkPaperBlocks('cover', blocks)?.refusal, 'paper.blankUnknown');
  assert.equal(withBlock({ kind: 'paragraph', each: '当事人', text: '{民族?}' }), undefined);
});

test('a list that no file has, and a brace that is left over, are refused', () => {
  assert.equal(withBlock({ kind: 'paragraph', each: '证人', text: '{姓名}' })?.refusal, 'paper.listUnknown');
  assert.equal(withBlock({ kind: 'paragraph', text: '{姓名' })?.refusal, 'paper.braceOpen');
});

test('what the ministry’s form needs cannot be lost from it: a blank, the lines to sign on, the seal', () => {
  const without = (kind: PaperBlock['kind'], words = '') =>
    checkPaperBlocks(
      'agreement',
      house.filter((block) => block.kind !== kind || !JSON.stringify(block).includes(words)),
    );

  assert.deepEqual(without('paragraph', '{各方责任}')?.values, { blank: '各方责任' });
  assert.equal(without('seal')?.refusal, 'paper.placeLost');
});

test('a list is one line for each, and a block that waits for a blank is left out without it', () => {
  const blocks: PaperBlock[] = [
    { kind: 'paragraph', each: '约定', text: '{序号}．{内容}' },
    { kind: 'paragraph', when: '遗留事项', text: '{遗留事项}' },
    { kind: 'paragraph', text: '{电话?}' },
  ];
  const { blocks: drawn, missing } = fillPaper(blocks, { 约定: [{ 序号: '1', 内容: '拆墙' }, { 序号: '2' }] });

  assert.deepEqual(
    drawn.map((block) => 'text' in block && block.text),
    ['1．拆墙', '2．＿＿＿＿＿', '＿＿＿＿＿'],
  );
  assert.deepEqual(missing, ['内容']);
});

test('words with braces in them are words, and fill no blank', () => {
  const { blocks, missing } = fillPaper([{ kind: 'paragraph', text: '{事实}' }], { 事实: '他说{姓名}', 姓名: '王' });

  assert.deepEqual([blocks, missing], [[{ kind: 'paragraph', text: '他说{姓名}' }], []]);
});

test('sums are written as banks write them', () => {
  const sums: [number, string][] = [
    [0, '零元整'],
    [5, '伍分'],
    [100, '壹元整'],
    [100_500, '壹仟零伍元整'],
    [100_50, '壹佰元伍角整'],
    [100_05, '壹佰元零伍分'],
    [10_000_000, '壹拾万元整'],
    [10_000_100, '壹拾万零壹元整'],
    [123_456_789, '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
    [10_000_000_000_000, '壹仟亿元整'],
  ];

  assert.deepEqual(
    sums.map(([fen]) => sumInWords(fen)),
    sums.map(([, words]) => words),
  );
});

test('no two sums are written alike', () => {
  fc.assert(
    fc.property(fc.nat(1e12), fc.nat(1e12), (one, other) => one === other || sumInWords(one) !== sumInWords(other)),
  );
});
