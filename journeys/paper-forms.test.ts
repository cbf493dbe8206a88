import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';

test('an administrator changes a form of mediation, sees a sample first, and fetches the old one again', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/');
  await wu.getByRole('link', { name: '调解文书格式' }).click();
  await wu.getByRole('heading', { name: '调解文书格式', exact: true }).waitFor();
  await lookAt(wu, '管理台 文书格式');
  await wu.getByRole('link', { name: '卷宗情况说明' }).click();
  const text = wu.getByLabel(/^第 4 段：段落/).first();
  await text.waitFor();
  await lookAt(wu, '管理台 一种文书');

  await text.fill('本县补充：{银行账号}');
  await wu.getByLabel('修改说明').fill('按县格式');
  await wu.getByRole('button', { name: '启用这个格式' }).click();
  await wu.getByText(/“银行账号”不是这份文书可用的栏目/).waitFor();
  await lookAt(wu, '管理台 文书栏目不对');

  await text.fill('本卷为{卷名}的调解卷宗，由{首办调委会}受理，{调委会}办结，结果：{调解结果}。本县补充说明。');
  const [sample] = await Promise.all([
    wu.waitForEvent('download'),
    wu.getByRole('button', { name: '看样张（PDF）' }).click(),
  ]);
  assert.match((await readFile(await sample.path())).toString('latin1', 0, 8), /^%PDF-1\.7/);
  await wu.getByRole('button', { name: '启用这个格式' }).click();
  await wu.getByText('第 1 版', { exact: true }).first().waitFor();
  await wu.getByRole('button', { name: '调出系统自带的格式' }).click();
  await wu.getByText('已调出到左边，核对后启用。').waitFor();
  assert.match(await text.inputValue(), /卷末附封存值/);
  await lookAt(wu, '管理台 文书历次版本');
});

test('the forms can be read on a telephone', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/papers/agreement', phone);
  await wu
    .getByLabel(/^第 1 段：标题/)
    .first()
    .waitFor();
  await lookAt(wu, '管理台 手机上的文书');
});
