import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';

test('secretary Zheng sees where disputes are settled, and goes down to one township', async (context) => {
  const zheng = await staff(context, 'zhengshuji', '/leader/');

  await lookAt(zheng, '督导 有调解的数字');
  await zheng.getByRole('link', { name: '看调解的数字' }).click();
  await zheng.getByRole('heading', { name: '纠纷在哪里化解', exact: true }).waitFor();
  await zheng.getByRole('heading', { name: '调解成功率', exact: true }).waitFor();
  await zheng.getByText('达成协议的 ÷ 达成协议的和调解不成的之和', { exact: false }).waitFor();
  const stories = zheng.getByRole('region', { name: '典型案例', exact: true });
  await stories.getByRole('columnheader', { name: '全部同意' }).first().waitFor();
  await stories.getByText('每位当事人都同意现在这份文字公开', { exact: false }).waitFor();
  await lookAt(zheng, '调解的数字');
  const [file] = await Promise.all([
    zheng.waitForEvent('download'),
    zheng.getByRole('link', { name: '下载可对外的数字（本季度）' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^mediations-500235-.+\.csv$/);

  const byPlace = zheng.getByRole('region', { name: '各地方' });
  await byPlace.getByRole('button', { name: '没履行' }).click();
  await byPlace.locator('[aria-sort=descending]').getByText('没履行').waitFor();
  const unperformed = await byPlace.locator('tbody tr td:last-child').allInnerTexts();
  assert.deepEqual(
    unperformed.map(Number),
    unperformed.map(Number).toSorted((one, other) => other - one),
  );
  await byPlace.getByRole('button', { name: '登记' }).click();

  const levels = zheng.getByRole('table').filter({ hasText: '村（社区）' });
  assert.ok((await levels.getByRole('row').count()) >= 3);
  const places = zheng.getByRole('region', { name: '各地方' });
  await places.getByRole('link', { name: /双江街道$/ }).click();
  await zheng.getByRole('navigation', { name: '地方' }).getByText('双江街道').waitFor();
  await lookAt(zheng, '一个街道的调解数字');
  await zheng.getByRole('link', { name: '回到案件数字' }).click();
  await zheng.getByRole('heading', { name: '今天哪里让群众失望了？', exact: true }).waitFor();
});

test('director Qian reads the same on her telephone', async (context) => {
  const qian = await staff(context, 'qianzhuren', '/leader/mediation', phone);

  await qian.getByRole('heading', { name: '纠纷在哪里化解', exact: true }).waitFor();
  await lookAt(qian, '手机上的调解数字');
});
