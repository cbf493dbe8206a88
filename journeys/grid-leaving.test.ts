import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inHerCell, keptOnPhone } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { phone, staff } from './person.ts';

test('grid worker Li signs out in a cellar: nothing of hers stays on the phone, and her session ends with the first network', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  while ((await keptOnPhone(li)) < 4) await li.waitForTimeout(100);
  const { address } = await openCounty();
  const cookie = (await li.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const asked = () => fetch(`${address}/api/v1/me`, { headers: { cookie, 'x-linli-request': '1' } });
  assert.equal((await asked()).status, 200);
  await workerReady(li);

  await li.context().setOffline(true);
  await li.getByRole('button', { name: '退出' }).click();
  await li.getByText('服务器上的登录等连上网络就结束').waitFor();
  await lookAt(li, '网格 退出 没有网络');
  await li.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
  await li.getByRole('heading', { name: '登录', exact: true }).waitFor();
  await li.getByText('已退出，这部设备上的内容已删除').waitFor();
  await lookAt(li, '网格 已退出 没有网络');
  assert.equal(await keptOnPhone(li), 0);
  // Opened again, also by somebody else: it shows nothing of hers.
  await li.reload();
  await li.getByText('已退出，这部设备上的内容已删除').waitFor();
  assert.equal((await asked()).status, 200);

  await li.context().setOffline(false);
  await li.getByText('已退出，这部设备上的内容已删除').waitFor({ state: 'detached' });
  assert.equal((await asked()).status, 401);
  await li.getByLabel('用户名').fill('lixue');
  await li.getByLabel('密码').fill((await openCounty()).password);
  await li.getByRole('button', { name: '登录' }).click();
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  // The session she has now is hers to keep.
  await li.reload();
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
});

test('signed out at her account, she finds nothing of it on the grid page without a network', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  await workerReady(li);
  await li.getByRole('link', { name: '我的账号' }).click();
  await li.getByRole('button', { name: '退出登录' }).click();
  await li.getByRole('heading', { name: '登录', exact: true }).waitFor();
  await li.context().setOffline(true);
  await li.goto('/grid/');
  await li.getByRole('heading', { name: '登录', exact: true }).waitFor();
  assert.equal(await li.getByText('我格里的事').count(), 0);
});

/** The pages lie on the phone: she can open them in the cellar. */
async function workerReady(page: Page): Promise<void> {
  const isReady = 'navigator.serviceWorker.controller?.state === "activated"';
  while ((await page.evaluate(isReady)) !== true) await page.waitForTimeout(200);
}
