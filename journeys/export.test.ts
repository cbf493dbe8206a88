import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Download } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { person, phone, staff } from './person.ts';

test('operator Zhao takes her list out as a file that says whose it is and what for', async (context) => {
  const zhao = await staff(context, 'zhaomin', '/desk/');

  await zhao.getByRole('link', { name: /^待分派/ }).click();
  await zhao.getByRole('button', { name: '导出' }).click();
  const dialog = zhao.getByRole('dialog', { name: '导出列表' });
  await dialog.getByRole('button', { name: '导出文件' }).click();
  await dialog.getByText('请填写用途，至少 2 个字。').waitFor();
  await lookAt(zhao, '导出列表');
  await dialog.getByRole('radio', { name: '纯文本表格（csv）' }).check();
  await dialog.getByLabel('用途').fill('周例会研判');
  const [file] = await Promise.all([
    zhao.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出文件' }).click(),
  ]);
  await dialog.getByText('已导出').waitFor();
  await lookAt(zhao, '已导出');

  const rows = await rowsOf(file);
  const mark = rows[0]?.[0] ?? '';
  assert.match(mark, /^导出编号 [0-9a-f-]{36} · 赵敏（.+用途：周例会研判/);
  assert.ok(rows.length > 3);

  const qian = await staff(context, 'qianzhuren', '/desk/');
  await qian.getByRole('link', { name: '查导出文件' }).click();
  await qian.getByLabel('导出编号').fill('不记得了');
  await qian.getByRole('button', { name: '查找' }).click();
  await qian.getByText(/没有认出编号/).waitFor();
  await qian.getByLabel('导出编号').fill(mark);
  await qian.getByRole('button', { name: '查找' }).click();
  await qian.getByText(/^赵敏 · /).waitFor();
  await qian.getByText('周例会研判').waitFor();
  await qian.getByLabel('核对手上的文件').setInputFiles(await file.path());
  await qian.getByText(/^一致/).waitFor();
  await lookAt(qian, '查导出文件');
});

test('secretary Zheng takes out the numbers that may be handed on', async (context) => {
  const zheng = await staff(context, 'zhengshuji', '/leader/');

  await zheng.getByRole('button', { name: '导出对外数字' }).click();
  const dialog = zheng.getByRole('dialog', { name: '导出可以对外提供的数字' });
  await dialog.getByRole('radio', { name: '纯文本表格（csv）' }).check();
  await dialog.getByLabel('用途').fill('人大代表视察');
  await lookAt(zheng, '导出对外数字');
  const [file] = await Promise.all([
    zheng.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出文件' }).click(),
  ]);
  await dialog.getByText('已导出').waitFor();

  const rows = await rowsOf(file);
  assert.match(rows[0]?.[0] ?? '', /^导出编号 [0-9a-f-]{36} · 郑书记（.+用途：人大代表视察 · 可以对外提供$/);
  assert.ok(rows.some(([kind]) => kind === '合计'));
});

test('everybody reads the numbers of the county, and is told why some are withheld', async (context) => {
  const page = await person(context, phone, '/public/');

  await page.getByRole('link', { name: '数字' }).click();
  await page.getByRole('heading', { name: '这个季度的数字' }).waitFor();
  await page.getByText(/^少于 11 件的数不公布/).waitFor();
  await page.getByRole('heading', { name: '按类别（件）' }).waitFor();
  await lookAt(page, '公开数字');

  const cells = await page.getByRole('cell').allTextContents();
  const counts = cells.filter((cell) => /^[0-9]+$/.test(cell)).map(Number);
  assert.deepEqual(
    counts.filter((count) => count > 0 && count < 11),
    [],
  );

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 CSV 表格' }).click(),
  ]);
  const rows = await rowsOf(file);
  assert.match(rows[0]?.[0] ?? '', /公开数字/);
  assert.ok(rows.some(([, , , count]) => count === '未公布'));
});

async function rowsOf(file: Download): Promise<string[][]> {
  return parse(await readFile(await file.path()), { bom: true, relax_column_count: true });
}
