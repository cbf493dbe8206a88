import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { doStep, openStep } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { untilValue } from './until-value.ts';

const facts = '两家共用的水沟被石头堵了，雨天水进屋。';
const court = '重庆市第二中级人民法院';
const serial = Math.floor(Math.random() * 100_000);
const names = [`谭水生${serial}`, `谭木生${serial}`] as const;

test('what a mediator has begun to write is there again after a reload, and a lost answer opens no second file', async (context) => {
  const xiang = await staff(context, 'xiangdahai', '/mediator/', { ...phone, serviceWorkers: 'block' });
  await xiang.getByRole('link', { name: '登记纠纷', exact: true }).click();
  await xiang.getByLabel('怎么回事').fill('写了一半');
  await xiang.getByRole('link', { name: '日程', exact: true }).click();
  await xiang.getByRole('heading', { name: '日程', level: 1 }).waitFor();
  await xiang.getByRole('link', { name: '登记纠纷', exact: true }).click();
  await xiang.getByText('上次没写完').waitFor();
  await xiang.reload();
  await xiang.getByText('上次没写完').waitFor();
  await untilValue(xiang.getByLabel('怎么回事'), '写了一半');
  await lookAt(xiang, '调解 登记纠纷 接着写 手机');
  await xiang.getByRole('button', { name: '重新写一份' }).click();
  await untilValue(xiang.getByLabel('怎么回事'), '');

  await mendByTyping(xiang);

  await writeAll(xiang);
  const before = await countFiles(xiang);
  await loseAnswers(xiang);
  await xiang.getByRole('button', { name: '登记', exact: true }).click();
  await xiang.getByText('连不上网络').waitFor();
  await lookAt(xiang, '调解 登记纠纷 断网 手机');
  await xiang.unroute('**/api/v1/mediations');
  await xiang.getByRole('button', { name: '登记', exact: true }).click();
  await xiang.getByRole('heading', { name: '登记好了' }).waitFor();
  assert.equal(await countFiles(xiang), before + 1);

  await xiang.getByRole('link', { name: '打开这个卷' }).click();
  await xiang.getByText(court).waitFor();
  await doStep(xiang, '受理');
  await writeInSteps(xiang);
});

/** What is missing is said once, and leaves whoever fills it in at her words. */
async function mendByTyping(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('alert').getByText('请写怎么回事').waitFor();
  await lookAt(page, '调解 登记纠纷 没写 手机');
  // Digits are pressed key by key; Chinese characters arrive whole, wherever the focus has gone.
  await page.getByLabel('怎么回事').pressSequentially('2026');
  assert.equal(await page.getByLabel('怎么回事').inputValue(), '2026');
}

async function writeAll(page: Page): Promise<void> {
  await page.getByLabel('怎么来的').selectOption({ label: '法院委派（立案前）' });
  await page.getByLabel('哪个法院送来的').fill(court);
  await page.getByLabel('法院案号').fill('（2026）渝02诉前调7号');
  await lookAt(page, '调解 登记纠纷 法院委派 手机');
  await page.getByLabel('什么纠纷').selectOption({ label: '邻里' });
  for (const [at, name] of names.entries()) await page.getByLabel('姓名', { exact: true }).nth(at).fill(name);
  await page.getByLabel('怎么回事').fill(facts);
  await page.getByLabel('第 1 项要求').fill('清掉石头');
}

/** It reaches the house each time, and nothing comes back. */
async function loseAnswers(page: Page): Promise<void> {
  await page.route('**/api/v1/mediations', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
}

async function countFiles(page: Page): Promise<number> {
  const answer = await page.request.get('/api/v1/mediations');
  return ((await answer.json()) as { mediations: unknown[] }).mediations.length;
}

/** A reason half written waits in its form, also for whoever looks at the file in between. */
async function writeInSteps(page: Page): Promise<void> {
  await openStep(page, '移交');
  await page.getByLabel('原因').fill('涉及两个村');
  await page.getByRole('link', { name: '回到卷' }).click();
  await openStep(page, '移交');
  await page.reload();
  await page.getByRole('heading', { name: '移交', level: 1 }).waitFor();
  await untilValue(page.getByLabel('原因'), '涉及两个村');
}
