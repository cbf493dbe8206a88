import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { person, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

test('a report whose answer is lost with the network arrives once, and a second draft is still there', async (context) => {
  const house = Math.floor(Math.random() * 100_000);
  const words = `滨江路 ${house} 号门口的路灯不亮，晚上看不见路。`;
  const page = await person(context, { ...phone, serviceWorkers: 'block' }, '/');
  await beginAnother(page);
  await write(page, words);
  await loseAnswer(page);
  await page.getByRole('button', { name: '发出去' }).click();
  await page.getByRole('heading', { name: '待发送' }).waitFor();
  await lookAt(page, '待发送');
  await page.getByRole('link', { name: '回到首页' }).click();
  await page.getByText('在等网络，连上就自动发出，只发一次。').waitFor();
  await page.getByText('菜市场门口的井盖松了').waitFor();
  await page.getByText('1 张照片').waitFor();
  await lookAt(page, '首页 待发送和草稿');

  const again = await reopen(page);
  await again.getByText('网络好了，1 件已经发出。').waitFor();
  await again.getByRole('link', { name: words }).waitFor();
  await again.getByText('菜市场门口的井盖松了').waitFor();
  assert.equal(await again.getByText('待发送').count(), 0);
  await again.getByRole('link', { name: words }).click();
  await again.getByRole('img', { name: '第 1 张照片' }).waitFor();
  assert.equal(await casesOfDesk(context, words), 1);
});

/** A draft that she leaves in the middle: several may lie there at once. */
async function beginAnother(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill('菜市场门口的井盖松了');
  // Kept shortly after it was typed.
  await page.waitForTimeout(1_000);
  await page.goto('/');
  await page.getByText('菜市场门口的井盖松了').waitFor();
}

async function write(page: Page, words: string): Promise<void> {
  const next = async (question: string) => {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('heading', { name: question }).waitFor();
  };
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill(words);
  await page.getByRole('radio', { name: '路灯故障' }).check();
  await next('在什么地方？');
  await page.getByRole('radio', { name: '从列表里选' }).check();
  await page.getByLabel('乡镇或街道').selectOption({ label: '盘龙街道' });
  await page.getByLabel('社区或村').selectOption({ label: '四民村村民委员会' });
  await next('有照片吗？');
  await page.getByLabel('拍照或选照片').setInputFiles(await takePhoto());
  await page.getByText('已有 1 张照片').waitFor();
  await next('怎么告诉您结果？');
  await page.getByRole('radio', { name: '不留身份（保密）' }).check();
}

/** The house takes the report in and answers; the network is gone before the answer is here. */
async function loseAnswer(page: Page): Promise<void> {
  await page.route('**/api/v1/cases', async (route) => {
    const taken = await route.fetch();
    assert.equal(taken.status(), 201);
    await page.context().setOffline(true);
    await route.abort('internetdisconnected');
  });
}

/** The tab is closed without a network, and opened when it is back. */
async function reopen(page: Page): Promise<Page> {
  await page.close();
  await page.context().setOffline(false);
  const again = await page.context().newPage();
  await again.goto('/');
  return again;
}

async function casesOfDesk(context: TestContext, words: string): Promise<number> {
  const zhao = await staff(context, 'zhaomin', '/desk/');
  await zhao.getByRole('link', { name: words }).first().waitFor();
  return zhao.getByRole('link', { name: words }).count();
}
