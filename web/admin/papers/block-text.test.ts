import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getPaperForm, type PaperBlock, paperCodes } from '@linli/domain/mediation';
import { blockFrom, written } from './block-text.ts';

test('every block of every form is the same after it was shown in lines and read from them', () => {
  const blocks = paperCodes.flatMap((paper) => [...getPaperForm(paper).blocks]);

  assert.deepEqual(
    blocks.map((block, key) => blockFrom(written(block, key))),
    blocks,
  );
});

test('a row of a form has two cells or two pairs, a column a width, a paragraph words', () => {
  const form: PaperBlock = { kind: 'form', rows: [['姓名', '{姓名}']] };
  const grid: PaperBlock = { kind: 'grid', each: '约定', columns: [{ name: '序号', text: '{序号}', width: 10 }] };
  const of = (was: PaperBlock, text: string) => blockFrom({ key: 1, was, text });

  assert.equal(of(form, '姓名｜{姓名}｜性别'), undefined);
  assert.deepEqual(of(form, '姓名｜{姓名}｜性别｜{性别?}\n\n日期｜自↵至'), {
    kind: 'form',
    rows: [
      ['姓名', '{姓名}', '性别', '{性别?}'],
      ['日期', '自\n至'],
    ],
  });
  assert.equal(of(grid, '序号｜{序号}'), undefined);
  assert.equal(of({ kind: 'paragraph', text: '一' }, ' '), undefined);
  assert.equal(of({ kind: 'space', lines: 1 }, '40'), undefined);
});
