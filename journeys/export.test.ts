import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
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

  const rows: string[][] = parse(await readFile(await file.path()), { bom: true, relax_column_count: true });
  assert.match(rows[0]?.[0] ?? '', /^导出编号 [0-9a-f-]{36} · 赵敏（.+用途：周例会研判/);
  assert.ok(rows.length > 3);
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
});
