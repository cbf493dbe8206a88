import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CategoryWords, rankCategories } from './rank-categories.ts';

const none = new Map<string, number>();
const lamp: CategoryWords = {
  code: '0101',
  keywords: ['路灯', '不亮'],
  described: ['路灯', '故障', '灯杆'],
  past: none,
};
const road: CategoryWords = { code: '0102', keywords: ['路面', '坑'], described: ['道路', '破损', '坑洞'], past: none };
const noise: CategoryWords = {
  code: '0203',
  keywords: ['吵', '噪音'],
  described: ['夜间', '施工', '噪音'],
  past: none,
};

const rank = (categories: CategoryWords[], text: string, words: string[]) => rankCategories(categories, text, words, 3);

test('the words of a report point to the category that has them, and say so', () => {
  const [first] = rank([noise, road, lamp], '门口路灯不亮', ['门口', '路灯', '不亮']);

  assert.equal(first?.categoryCode, '0101');
  assert.deepEqual(first?.because.map(({ word }) => word).toSorted(), ['不亮', '路灯']);
});

test('a keyword counts also where the text is not cut at it', () => {
  assert.equal(rank([lamp, noise], '半夜吵死人', ['半夜', '死人'])[0]?.categoryCode, '0203');
});

test('a word that every category has decides nothing', () => {
  const one = { ...lamp, described: [...lamp.described, '群众'] };
  const two = { ...noise, described: [...noise.described, '群众', '群众'] };

  assert.equal(rank([one, two], '群众说路灯', ['群众', '路灯'])[0]?.categoryCode, '0101');
});

test('what past cases of this county were given to is a reason of its own, with their number', () => {
  const busy = { ...noise, past: new Map([['广场舞', 12]]) };
  const ranked = rank([lamp, busy, road], '广场舞太闹', ['广场舞', '太', '闹']);

  assert.deepEqual(ranked, [{ categoryCode: '0203', because: [{ word: '广场舞', from: 'past', cases: 12 }] }]);
});

test('words that nobody knows suggest nothing', () => {
  assert.deepEqual(rank([lamp, road, noise], '想说一件事', ['想', '说', '一件', '事']), []);
});

test('equal reasons are ordered by code, so that two looks at one report agree', () => {
  const twin = { ...lamp, code: '0100' };

  assert.deepEqual(
    rank([lamp, twin], '路灯', ['路灯']).map(({ categoryCode }) => categoryCode),
    ['0100', '0101'],
  );
});

test('what only one or two neighbours said points nowhere', () => {
  const quiet = { ...noise, past: new Map([['广场舞', 2]]) };

  assert.deepEqual(rank([lamp, quiet], '广场舞', ['广场舞']), []);
});

test('what is much weaker than the best is not suggested', () => {
  const told = rank([lamp, { ...road, described: [...road.described, '路灯', '道路', '路面', '裂缝'] }], '路灯不亮', [
    '路灯',
    '不亮',
  ]);

  assert.deepEqual(
    told.map(({ categoryCode }) => categoryCode),
    ['0101'],
  );
});
