import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { desk, phone, staff } from './person.ts';
import { untilValue } from './until-value.ts';

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
  const versions = wu.getByRole('region', { name: '历次版本' }).getByRole('listitem');
  const before = await versions.count();
  await wu.getByRole('button', { name: '启用这个格式' }).click();
  await versions.nth(before).waitFor();
  await wu.getByRole('button', { name: '调出系统自带的格式' }).click();
  await wu.getByText('已调出到左边，核对后启用。').waitFor();
  await untilValue(text, /卷末附封存值/);
  await lookAt(wu, '管理台 文书历次版本');
});

test('the forms can be read on a telephone', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/papers/agreement', phone);
  await wu
    .getByLabel(/^第 1 段：标题/)
    .first()
    .waitFor();
  await lookAt(wu, '管理台 手机上的文书');
  await wu.getByRole('banner').getByText('吴立新').click();
  await wu.getByRole('button', { name: '长辈版' }).click();
  await wu.getByRole('button', { name: 'English' }).click();
  await wu.getByRole('banner').getByText('吴立新').click();
  await wu.setViewportSize({ width: 320, height: 640 });
  await wu.getByText('Only where there is').first().waitFor();
  await lookAt(wu, '管理台 手机上的文书 长辈版英文 320');
});

test('what was changed in a form and not used yet is found again, and can be discarded', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/papers/toc');
  const title = wu.getByLabel(/^第 1 段：标题/).first();
  const before = await title.inputValue();
  await title.fill('卷内目录（试改）');
  await wu.getByRole('link', { name: '← 调解文书格式' }).click();
  await wu.getByRole('link', { name: '卷内目录', exact: true }).click();
  await wu.getByText('您上次改到这里，还没有启用。').waitFor();
  await untilValue(title, '卷内目录（试改）');
  await lookAt(wu, '管理台 文书改到一半');

  await wu.getByRole('button', { name: '放弃这些修改' }).click();
  await wu.getByText('您上次改到这里，还没有启用。').waitFor({ state: 'detached' });
  await untilValue(title, before);
  await wu.reload();
  await title.waitFor();
  await untilValue(title, before);
});

test('the forms can be read in English, in the dark, and their words stay those of the papers', async (context) => {
  const wu = await staff(context, 'wulixin', '/admin/papers', { ...desk, colorScheme: 'dark' });
  await wu.getByRole('banner').getByText('吴立新').click();
  await wu.getByRole('button', { name: 'English' }).click();
  await wu.getByRole('banner').getByText('吴立新').click();
  await wu.getByRole('heading', { name: 'Forms of mediation' }).waitFor();
  await lookAt(wu, '管理台 文书格式 英文深色');
  await wu.goto('/admin/papers/cover');
  await wu.getByText('{保管期限}').first().waitFor();
  await lookAt(wu, '管理台 一种文书 英文深色');
});
