import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { person, phone, staff } from './person.ts';

test('operator Zhou makes a passkey and an authenticator code her own, and comes in by each', async (context) => {
  const page = await person(context, phone, '/account/');
  await enter(page, 'zhouli');
  await page.getByRole('heading', { name: '通行密钥' }).waitFor();
  await lookAt(page, '账号');

  // No look in between: whoever looks opens a door of the browser, and by closing it takes the device away.
  await virtualDevice(page);
  await page.getByLabel('给它起个名字').fill('周丽的手机');
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByText('周丽的手机').first().waitFor();
  await leave(page);
  await page.getByRole('button', { name: '使用通行密钥' }).click();
  await page
    .getByText(/· 通行密钥 ·/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: '设置验证器' }).click();
  await page.getByRole('img', { name: '验证器的二维码' }).waitFor();
  const secret = (await page.getByText(/^[A-Z2-7]{32}$/).textContent()) ?? '';
  await lookAt(page, '账号 验证器');
  await page.getByLabel('验证器上的 6 位数字').fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.getByText('请保存这些恢复代码').waitFor();
  const code =
    (await page
      .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
      .first()
      .textContent()) ?? '';
  await lookAt(page, '账号 恢复代码');
  await page.getByRole('button', { name: '我已保存' }).click();
  await page.getByText('还有 10 个恢复代码').waitFor();

  await leave(page);
  await enter(page, 'zhouli');
  await page.getByLabel('验证码').fill(code);
  await lookAt(page, '登录 验证码');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('还有 9 个恢复代码').waitFor();
  // The cast of this county signs in with its password alone: what was added is taken away again.
  await page.getByRole('button', { name: '移除验证器' }).click();
  await page.getByText('没有设置验证器。').waitFor();
  await page.getByRole('button', { name: '删除通行密钥“周丽的手机”' }).click();
  await page.getByText('还没有通行密钥。').waitFor();
});

test('the menu of a desk leads to one’s account', async (context) => {
  const zhao = await staff(context, 'zhaomin', '/desk/');
  await zhao.getByText('赵敏').first().click();
  await zhao.getByRole('link', { name: '我的账号' }).click();
  await zhao.getByRole('heading', { name: '登录中的设备' }).waitFor();
  await lookAt(zhao, '账号 桌面');
  assert.match(await zhao.locator('body').innerText(), /Chrome/);
});

/** A device that makes passkeys and knows its owner, as Chromium pretends one. */
async function virtualDevice(page: Page): Promise<void> {
  const door = await page.context().newCDPSession(page);
  await door.send('WebAuthn.enable');
  await door.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function enter(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill((await openCounty()).password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
}
