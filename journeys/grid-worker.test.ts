import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inHerCell, keptOnPhone } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';
import { untilValue } from './until-value.ts';

test('grid worker Li settles a small thing on the spot, sees what is near, and what she finds without a signal is sent later', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  await lookAt(li, '网格 我的格');
  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置：.*示例网格/).waitFor();
  const found = `楼道里堆着 ${Math.floor(Math.random() * 100_000)} 号纸箱，堵住了消防通道。`;
  await li.getByLabel('拍照或选照片').setInputFiles(await takePhoto());
  await li.getByLabel('什么事').fill(found);
  await li.getByRole('checkbox', { name: '当场办好了' }).check();
  await li.getByLabel('怎么办的').fill('请住户当场清走了纸箱。');
  await li.getByRole('button', { name: '登记并办结' }).click();
  await li.getByText('当场办结的，请选类别').first().waitFor();
  await lookAt(li, '网格 缺类别');
  await li.getByRole('group', { name: '这属于哪一类？' }).getByRole('radio').first().check();
  await lookAt(li, '网格 登记');
  await li.getByRole('button', { name: '登记并办结' }).click();
  await li.getByRole('link', { name: found }).first().waitFor();
  await lookAt(li, '网格 登记以后');
  await li.getByRole('button', { name: '看离我近的' }).click();
  await li
    .getByText(/^约 \d+ 米$/)
    .first()
    .waitFor();
  await lookAt(li, '网格 离我近的');
  await li.getByRole('link', { name: found }).first().click();
  await li.getByText('请住户当场清走了纸箱。').first().waitFor();
  await lookAt(li, '网格 案件');

  await lookAtPlace(li);
  await lookAtMap(li, found);
  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置：.*示例网格/).waitFor();
  await li.context().setOffline(true);
  const later = `路边 ${Math.floor(Math.random() * 100_000)} 号井盖松动，踩上去会响。`;
  await li.getByLabel('什么事').fill(later);
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByText('1 件待上传').waitFor();
  await lookAt(li, '网格 没有网络');
  await li.context().setOffline(false);
  await li.getByText('1 件待上传').waitFor({ state: 'detached' });
  await li.getByRole('link', { name: later }).first().waitFor();
  await li.getByRole('button', { name: '退出' }).click();
  await li.getByText('这部手机上存的内容会一并删除。').waitFor();
  await lookAt(li, '网格 退出');
  await li.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
  await li.getByRole('heading', { name: '登录', exact: true }).waitFor();
  assert.equal(await keptOnPhone(li), 0);
});

/** Three presses, and what is wrong begins a report. */
async function lookAtPlace(li: Page): Promise<void> {
  await li.getByRole('link', { name: '走访', exact: true }).click();
  await li.getByRole('link', { name: '看一处地方' }).click();
  await li.getByRole('button', { name: '看完了，记下' }).click();
  await li.getByText('请选看什么').first().waitFor();
  await lookAt(li, '网格 走访 没选');
  await li.getByRole('group', { name: '在哪一格' }).getByRole('radio').first().check();
  await li.getByRole('radio', { name: '街面' }).check();
  await li.getByRole('checkbox', { name: '井盖松动或缺失' }).check();
  await li.getByLabel('还有要说的吗').fill('找王某，13812345678');
  await li.getByRole('button', { name: '看完了，记下' }).click();
  await li.getByText('这里只记地方。').waitFor();
  await lookAt(li, '网格 走访 写了人');
  await li.getByLabel('还有要说的吗').fill('东侧人行道');
  await li.getByLabel('拍照或选照片').setInputFiles(await takePhoto());
  await li.getByText('已有 1 张照片').waitFor();
  await li.getByRole('button', { name: '看完了，记下' }).click();
  await li.getByRole('heading', { name: '记好了' }).waitFor();
  await lookAt(li, '网格 走访 记好了');
  await li.getByRole('link', { name: '登记：井盖松动或缺失' }).click();
  await untilValue(li.getByLabel('什么事'), '井盖松动或缺失');
  assert.ok(await li.getByRole('radio', { name: '井盖丢失破损' }).isChecked());
  await li.getByRole('link', { name: '走访', exact: true }).click();
  await li.getByText('东侧人行道').first().waitFor();
  await lookAt(li, '网格 走访');
  await li.getByRole('button', { name: '看照片（1 张）' }).first().click();
  await li.getByRole('img', { name: '第 1 张照片' }).waitFor();
  await lookAt(li, '网格 走访 照片');
  await li.getByRole('button', { name: '看大图（第 1 张照片）' }).click();
  await li.getByRole('button', { name: '看大图（第 1 张照片）' }).waitFor({ state: 'detached' });
  await li.getByRole('button', { name: '去掉（第 1 张照片）' }).click();
  await lookAt(li, '网格 走访 去掉照片');
  const before = await li.getByRole('button', { name: /^看照片/, includeHidden: true }).count();
  await li.getByRole('button', { name: '确定去掉' }).click();
  await li.getByText('照片已去掉').first().waitFor();
  while ((await li.getByRole('button', { name: /^看照片/, includeHidden: true }).count()) >= before)
    await li.waitForTimeout(100);
}

/** The list says what the map says; the map is fetched when she opens it. */
async function lookAtMap(li: Page, words: string): Promise<void> {
  await li.getByRole('link', { name: '网格', exact: true }).click();
  await li.getByRole('link', { name: words }).first().waitFor();
  assert.equal(await li.getByRole('region', { name: /^地图/ }).count(), 0);
  await lookAt(li, '网格 列表');
  await li.getByRole('button', { name: '打开地图' }).click();
  await li.getByRole('region', { name: /^地图/ }).waitFor();
  await lookAt(li, '网格 地图');
}
