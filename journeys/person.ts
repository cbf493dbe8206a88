import type { TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { keepPicture } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { watchPage } from './watch-page.ts';

/** The machine is small and shared: what a person would wait for, a journey waits for. */
const patience = 30_000;

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
/** Offices have a network: what phones keep on the device is not kept for every desk of every journey. */
export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' };

/** Somebody with a browser of her own: nothing is shared with anybody else's. What goes wrong on her page fails the test. */
export async function person(test: TestContext, device: BrowserContextOptions, path: string): Promise<Page> {
  const { address, browser } = await openCounty();
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...device,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const wrongs = watchPage(page);
  test.after(async () => {
    if (!(test as { passed?: boolean }).passed)
      await keepPicture(page, `失败 ${test.name} ${new URL(page.url()).pathname}`);
    await context.close();
    if (wrongs.length > 0) throw new Error(`Went wrong on the page of ${path}:\n${wrongs.join('\n')}`);
  });
  await page.goto(path);
  return page;
}

/** Somebody of the cast who signs in. */
export async function staff(test: TestContext, username: string, path: string, device = desk): Promise<Page> {
  const page = await person(test, device, path);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill((await openCounty()).password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor({ state: 'detached' });
  return page;
}
