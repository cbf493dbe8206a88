import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Category } from '@linli/domain/cases';
import { suggestCategories } from './suggest.ts';

const category = (code: string, nameZh: string, keywords: string[]) => ({ code, nameZh, keywords }) as Category;
const lamp = category('0101', '路灯故障', ['路灯', '不亮']);
const signal = category('0404', '信号灯故障', ['灯不亮', '红绿灯']);
const drain = category('0103', '排水堵塞', ['下水道', '污水']);

test('a lamp that does not shine is a street lamp before it is a traffic light', () => {
  const codes = suggestCategories('门口的路灯不亮', [signal, drain, lamp]).map(({ code }) => code);
  assert.deepEqual(codes, ['0101', '0404']);
});

test('words that point nowhere suggest nothing', () => {
  assert.deepEqual(suggestCategories('想说一件事', [lamp, signal, drain]), []);
});
