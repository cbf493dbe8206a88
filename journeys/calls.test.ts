import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';

/** A county that is kept for the next run knows the numbers of the last. */
const number = `138${String(Date.now()).slice(-8)}`;

test('operator Zhao takes two calls by keyboard alone, and the second time the caller need not tell it all again', async (context) => {
  const zhao = await staff(context, 'zhaomin', '/desk/');
  await zhao.getByRole('navigation', { name: '队列' }).waitFor();
  await zhao.keyboard.press('n');
  await zhao.getByRole('heading', { name: '登记来电来访' }).waitFor();
  await zhao.locator('#phone:focus').waitFor();

  const seconds = await takeCall(zhao);
  context.diagnostic(`a whole call by keyboard: ${seconds.toFixed(1)} s`);
  assert.ok(seconds < 60, `a call took ${seconds} s`);
  await lookAt(zhao, '登记来电 已登记');

  await zhao.keyboard.type(number);
  const earlier = zhao.getByRole('region', { name: '此号码以前反映过' });
  await earlier.getByRole('link', { name: '街口路灯不亮' }).waitFor();
  await zhao.keyboard.press('Alt+2');
  await zhao.keyboard.type('又打来：现在整条街的路灯都不亮');
  await zhao.getByText('因为有').first().waitFor();
  await lookAt(zhao, '登记来电 以前反映过');
  await earlier.getByRole('button', { name: '把内容补充到这件' }).focus();
  await zhao.keyboard.press('Enter');
  await zhao.getByText(/^已补充到 500235/).waitFor();
  await earlier.getByText('输入来电号码后显示。').waitFor();
  assert.equal(await zhao.getByLabel('来电号码').inputValue(), '', 'nothing of the call is left');

  await zhao.keyboard.press('Alt+/');
  const keys = zhao.getByRole('dialog', { name: '快捷键' });
  await keys.getByText('用第一个推荐类别').waitFor();
  await lookAt(zhao, '快捷键');
  await zhao.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });

  const onPhone = await staff(context, 'zhaomin', '/desk/register', phone);
  await onPhone.getByRole('heading', { name: '登记来电来访' }).waitFor();
  await lookAt(onPhone, '登记来电 手机');
});

/** From the number to "registered", without a mouse: gives the seconds that it took. */
async function takeCall(zhao: Page): Promise<number> {
  const begun = performance.now();
  const { keyboard } = zhao;
  await keyboard.type(number);
  await zhao.getByText('此号码没有可以显示的以前事项。').waitFor();
  await keyboard.press('Alt+2');
  await keyboard.type('街口路灯不亮三天了，晚上看不见路');
  await keyboard.press('Alt+3');
  await keyboard.type('青龙街道 滨江社区');
  await zhao
    .getByRole('option', { name: /青龙街道 滨江社区/ })
    .first()
    .waitFor({ state: 'attached' });
  await keyboard.press('Enter');
  await zhao.getByText('预计承办').waitFor();
  await zhao.getByText('云阳县城市管理局').first().waitFor();
  await keyboard.press('Alt+Q');
  await zhao.getByText('故障情况').waitFor();
  await lookAt(zhao, '登记来电 推荐');
  await keyboard.press('Control+Enter');
  await zhao
    .getByText(/^已登记，编号/)
    .first()
    .waitFor();
  return (performance.now() - begun) / 1000;
}
