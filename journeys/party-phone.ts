import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { takePhoto } from './take-photo.ts';

/** What a party was given: which file, which party, and the receipt that opens it. */
export type PartyReceipt = { readonly code: string; readonly receipt: string };

/** Her page, opened with her code and receipt. */
export async function enterMediation(page: Page, { code, receipt }: PartyReceipt): Promise<void> {
  await page.goto(`/mediation/${code}`);
  await page.getByLabel('回执码').fill(receipt);
  await page.getByRole('button', { name: '进入' }).click();
  await page.getByRole('heading', { name: /^您的调解/ }).waitFor();
}

export async function reloadParty(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: /^您的调解/ }).waitFor();
}

export async function knowRights(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我知道了' }).click();
  await page.getByRole('button', { name: '我知道了' }).waitFor({ state: 'detached' });
}

export async function state(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '写一段陈述' }).click();
  await page.getByLabel('想对对方说什么？').fill(words);
  await page.getByRole('button', { name: '交给调解员' }).click();
  await page.getByText(words).waitFor();
}

/** What she could accept, said to the mediator alone. */
export async function incline(page: Page, stands: string, sum: string): Promise<void> {
  await page.getByRole('button', { name: '只告诉调解员的底线' }).click();
  const form = page.getByRole('region', { name: '只告诉调解员的底线' });
  await form.getByRole('radio', { name: stands }).check();
  await form.getByLabel(/（元）/).fill(sum);
  await form.getByRole('button', { name: '告诉调解员', exact: true }).click();
  await page.getByText('您的底线已经告诉调解员').waitFor();
}

/** By finger on the paper; with a wrong end of the receipt nothing is signed. */
export async function signByFinger(page: Page, receipt: string, what: string): Promise<void> {
  await page.getByRole('button', { name: '看清楚了，我要签名' }).click();
  const paper = page.getByRole('img', { name: '签名处' });
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  assert.ok(box);
  const { mouse } = page;
  await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.7, { steps: 6 });
  await mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.3, { steps: 6 });
  await mouse.up();
  await page.getByText('已经签名').waitFor();
  await page.getByLabel('再核对一下是您本人').fill('0000');
  await page.getByRole('button', { name: '签好了，提交' }).click();
  await page.getByText('最后 4 位不对，还没有签上。').waitFor();
  await page.getByLabel('再核对一下是您本人').fill(receipt.slice(-4));
  await lookAt(page, what);
  await page.getByRole('button', { name: '签好了，提交' }).click();
  await page.getByText('您签好了，等其他人签名').waitFor();
}

/** That she wants a court to confirm it. */
export async function wishConfirmation(page: Page): Promise<void> {
  await page.getByText(/^还有 \d+ 天/).waitFor();
  await page.getByRole('button', { name: '我愿意申请' }).click();
  await page.getByRole('region', { name: '我愿意申请' }).getByRole('button', { name: '我愿意申请' }).click();
  await page.getByText('您已表示愿意').waitFor();
}

export async function showIdentity(page: Page): Promise<void> {
  await page.getByRole('button', { name: '交身份证明' }).click();
  const form = page.getByRole('region', { name: '交身份证明' });
  await form.locator('input[type=file]').setInputFiles(await takePhoto());
  await form.getByText('已上传').waitFor();
  await form.getByLabel('送达地址').fill('云阳县双江街道望江路 8 号');
  await form.getByRole('button', { name: '交身份证明' }).click();
  await page.getByRole('button', { name: '已交身份证明' }).waitFor();
}
