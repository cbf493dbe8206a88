import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { phone, staff } from './person.ts';
import { scrollTo } from './scroll-to.ts';
import { takeStep } from './take-step.ts';

/** A county that is kept for the next run has seen the same story before. */
const run = Date.now() % 1_000_000;
const told = ['北门', '南门', '西门'].map((gate) => `${gate}第 ${run} 号路灯不亮`);
const view = `今天先看的 ${run}`;

test('operator Zhao keeps her place while new reports come in, and accepts and sends three of them together', async (context) => {
  const zhao = await staff(context, 'zhaomin', '/desk/queues/accept');
  await zhao.getByRole('heading', { name: '待受理', level: 1 }).waitFor();
  await zhao.getByText('正在读取…').waitFor({ state: 'detached' });
  for (const words of told) await report(words);

  const fresh = zhao.getByRole('button', { name: /条新的，点这里更新/ });
  await zhao.getByRole('button', { name: '3 条新的，点这里更新' }).waitFor();
  assert.equal(await zhao.getByRole('link', { name: told[0] as string }).count(), 0, 'nothing moves by itself');
  await lookAt(zhao, '待受理 有新的');
  await fresh.press('Enter');
  await scrollTo(zhao, zhao.getByRole('link', { name: told[2] as string }));

  await choose(zhao, told);
  const bar = zhao.getByRole('region', { name: '批量办理' });
  await bar.getByText('已选 3 件').waitFor();
  await bar.getByRole('button', { name: '受理' }).click();
  await zhao.getByRole('region', { name: '将办理 3 件' }).waitFor();
  await lookAt(zhao, '批量受理');
  await zhao.getByRole('button', { name: '受理 3 件' }).click();
  await zhao.getByRole('button', { name: '撤销' }).click();
  await choose(zhao, told);
  await bar.getByRole('button', { name: '受理' }).click();
  await zhao.getByRole('button', { name: '受理 3 件' }).click();
  await zhao.getByText('3 件将受理').waitFor();
  await lookAt(zhao, '批量受理 可以撤销');
  await zhao.getByText('受理：3 件已办').waitFor();
  await zhao.getByRole('button', { name: '知道了' }).click();

  await zhao.keyboard.press('g');
  await zhao.keyboard.press('d');
  await zhao.getByRole('heading', { name: '待分派', level: 1 }).waitFor();
  await choose(zhao, told.slice(0, 2));
  await bar.getByRole('button', { name: '按推荐分派' }).click();
  await zhao.getByText('云阳县城市管理局').first().waitFor();
  await lookAt(zhao, '批量分派');
  await zhao.getByRole('button', { name: '按推荐分派 2 件' }).click();
  await zhao.getByRole('button', { name: '立即发出' }).click();
  await zhao.getByText('分派：2 件已办').waitFor();
});

test('operator Zhao keeps a list under a name, and her colleague finds it', async (context) => {
  const zhao = await staff(context, 'zhaomin', '/desk/queues/all');
  await zhao.getByRole('heading', { name: '全部案件', level: 1 }).waitFor();
  await zhao.getByRole('combobox', { name: '预警' }).click();
  await zhao.getByTitle('超时', { exact: true }).click();
  await zhao.getByRole('button', { name: '存为视图' }).click();
  const naming = zhao.getByRole('dialog', { name: '存为视图' });
  await naming.getByLabel('视图名称').fill(view);
  await naming.getByLabel('本单位同事也能看到').check();
  await lookAt(zhao, '存为视图');
  await naming.getByRole('button', { name: '存为视图' }).click();
  await zhao.getByRole('heading', { name: view, level: 1 }).waitFor();
  await lookAt(zhao, '我的视图');

  const zhou = await staff(context, 'zhouli', '/desk/', phone);
  await zhou.getByRole('navigation', { name: '队列' }).getByRole('link', { name: view }).click();
  await zhou.getByRole('heading', { name: view, level: 1 }).waitFor();
  await lookAt(zhou, '我的视图 手机');
});

test('follow-up caller Zhou reads what to say, reaches nobody, and finds the case marked to be called again', async (context) => {
  const zhou = await staff(context, 'zhouli', '/desk/queues/followUp');
  await zhou.getByRole('heading', { name: '待回访', level: 1 }).waitFor();
  await zhou.locator('tr[data-row-key] a').first().waitFor();
  await zhou.keyboard.press('j');
  await zhou.keyboard.press('Enter');
  await zhou.getByRole('button', { name: '回访', exact: true }).click();
  await zhou.getByRole('region', { name: '回访用语' }).waitFor();
  await lookAt(zhou, '回访用语');
  await zhou.keyboard.press('Escape');
  await takeStep(zhou, '记一次未接通', (form) => form.getByRole('radio', { name: '明天 09:30' }).check());
  await zhou.goBack();
  await zhou
    .getByText(/已拨 \d 次未接通/)
    .first()
    .waitFor();
  await lookAt(zhou, '待回访 再拨');
});

async function choose(page: Page, words: readonly string[]): Promise<void> {
  for (const one of words) {
    const choice = page.getByRole('checkbox', { name: `选中：${one}` });
    await scrollTo(page, choice);
    await choice.check();
  }
}

/** Somebody reports by her own program, as anybody may. */
async function report(words: string): Promise<void> {
  const { address } = await openCounty();
  const answer = await fetch(`${address}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ words, place: { divisionCode: '500235001' }, categoryCode: '0101' }),
  });
  assert.equal(answer.status, 201);
}
