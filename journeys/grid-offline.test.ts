import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inHerCell, keptOnPhone } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { scrollTo } from './scroll-to.ts';
import { takePhoto } from './take-photo.ts';
import { openFromQueue, takeStep } from './take-step.ts';

const ownUnit = '杏家湾社区综治中心';
const which = Math.floor(Math.random() * 100_000);
const lamp = `杏家湾 ${which} 号杆的路灯不亮。`;
const bench = `杏家湾 ${which} 号杆旁边的路灯一直闪。`;

test('a day without a network: what she takes up, checks and finds arrives once, and where somebody else was faster she decides', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  for (const words of [lamp, bench]) await register(li, words);
  const tang = await staff(context, 'tangyan', '/desk/');
  for (const words of [lamp, bench]) await sendToGrid(tang, words);
  await li.reload();
  await li.getByRole('link', { name: lamp }).first().waitFor();
  await lookAt(li, '网格 有派单');
  // Both orders lie on the phone before she walks off.
  while ((await keptOnPhone(li, '/case/')) < 2) await li.waitForTimeout(200);

  await li.context().setOffline(true);
  await li.reload();
  await li.getByText('没有网络。下面是').waitFor();
  await lookAt(li, '网格 离线 今天');
  await takeUpAndCheck(li);
  await li.getByRole('link', { name: '今天', exact: true }).click();
  await li.getByText('您已签收 · 待上传').first().waitFor();
  await takeUp(li, bench);
  const findings = [`离线 ${which} 井盖松动。`, `离线 ${which} 扶手断了。`];
  for (const words of findings) await register(li, words, await takePhoto());
  await lookAtStreet(li);
  await li.getByText(/^6 件待上传/).click();
  await li.getByRole('heading', { name: '等着上传' }).waitFor();
  await lookAt(li, '网格 待上传');

  // Meanwhile the township writes to one of them.
  await openFromQueue(tang, '全部案件', bench);
  await takeStep(tang, '补充情况', (form) => form.getByLabel('说明').fill('来电说闪得更厉害了。'));
  await li.context().setOffline(false);
  await li.getByRole('heading', { name: '要您来定' }).waitFor();
  // What she saw, who did what since, and how it is now.
  await li.getByRole('button', { name: '看过了，照样签收' }).waitFor();
  await li.getByText('签收，当时看到的是「待签收」').waitFor();
  await li.getByText('来电说闪得更厉害了。').waitFor();
  await li.getByText(/唐燕 · /).waitFor();
  await lookAt(li, '网格 有冲突');
  await li.getByRole('button', { name: '看过了，照样签收' }).click();
  await li.getByRole('heading', { name: '要您来定' }).waitFor({ state: 'detached' });
  await li.getByRole('heading', { name: '等着上传' }).waitFor({ state: 'detached' });
  await lookAt(li, '网格 都已上传');

  await tang.getByRole('navigation', { name: '队列' }).getByRole('link', { name: '待受理' }).click();
  for (const words of findings) {
    await scrollTo(tang, tang.getByRole('link', { name: words }));
    assert.equal(await tang.getByRole('link', { name: words }).count(), 1);
  }
  const first = tang.getByRole('link', { name: findings[0] as string });
  await scrollTo(tang, first);
  await first.click();
  await tang.getByRole('img', { name: '第 1 张照片' }).waitFor();
});

async function register(li: Page, words: string, photo?: Awaited<ReturnType<typeof takePhoto>>): Promise<void> {
  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置/).waitFor();
  if (photo) {
    await li.getByLabel('拍照或选照片').setInputFiles(photo);
    await li.getByText('已有 1 张照片').waitFor();
  }
  await li.getByLabel('什么事').fill(words);
  if (!photo) await li.getByRole('radio', { name: '路灯故障' }).check();
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
}

async function sendToGrid(tang: Page, words: string): Promise<void> {
  await openFromQueue(tang, '待受理', words);
  await takeStep(tang, '受理');
  await takeStep(tang, '分派', async (form) => {
    await form.getByText('按派单目录推荐：').waitFor();
    const lead = form.getByRole('combobox', { name: '单位' }).first();
    await lead.fill('杏家湾');
    await tang.getByRole('option', { name: ownUnit }).waitFor({ state: 'attached' });
    await lead.press('Enter');
    await form.getByLabel('理由').fill('网格就近先去看。');
  });
}

/** Cells and checklists lie on the phone as well. */
async function lookAtStreet(li: Page): Promise<void> {
  await li.getByRole('link', { name: '看一处地方' }).click();
  await li.getByRole('group', { name: '在哪一格' }).getByRole('radio').first().check();
  await li.getByRole('radio', { name: '楼道' }).check();
  await li.getByLabel('拍照或选照片').setInputFiles(await takePhoto());
  await li.getByText('已有 1 张照片').waitFor();
  await li.getByRole('button', { name: '看完了，记下' }).click();
  await li.getByRole('heading', { name: '记好了' }).waitFor();
}

async function takeUp(li: Page, words: string): Promise<void> {
  await li.getByRole('link', { name: words }).first().click();
  await li.getByRole('button', { name: '签收' }).click();
  await li.getByRole('heading', { name: '我在这部手机上做的' }).waitFor();
}

/** Two steps on one sight of the case: the second must not be taken for a conflict with the first. */
async function takeUpAndCheck(li: Page): Promise<void> {
  await takeUp(li, lamp);
  await li.getByRole('link', { name: '现场核查' }).click();
  await li.getByRole('button', { name: '报告核查结果' }).click();
  await li.getByText('请选现场怎么样').first().waitFor();
  await lookAt(li, '网格 核查 没选');
  await li.getByRole('radio', { name: '问题还在' }).check();
  await li.getByRole('button', { name: '报告核查结果' }).click();
  await li.getByRole('heading', { name: '我在这部手机上做的' }).waitFor();
  await lookAt(li, '网格 离线 案件');
}
