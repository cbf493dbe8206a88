import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { enterAsParty, mediated } from './mediated.ts';
import { atWork } from './over-http.ts';
import { phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

test('what was said to be done and was refused twice waits for a visit back, which the mediator’s list asks for', async (context) => {
  const tang = await atWork('tangjianguo');
  const { code, receipts } = await mediated(tang);
  await tang.ask('POST', `/mediations/${code}/oral-agreement`, {
    ...{ facts: '拖欠一个月工资', points: '付款时间', responsibility: '公司承担付款责任', scope: 'whole' },
    terms: [{ kind: 'pay', debtor: 2, creditor: 1, amountFen: 200_000, manner: 'cash', performBy: inTwoDays() }],
  });
  const worker = await enterAsParty(context, receipts[0]);
  const boss = await enterAsParty(context, receipts[1]);

  await say(boss);
  await refuse(worker);
  await reload(boss);
  await boss.getByText('再说一次办好了，要附上新的凭证。').waitFor();
  await sayWithoutProof(boss);
  await say(boss, { isProven: true });
  await refuse(worker);
  await reload(boss);
  await boss.getByText(/说了两次都没有得到确认。调委会会来回访/).waitFor();
  assert.equal(await boss.getByRole('button', { name: '我办好了，告诉对方' }).count(), 0);
  await lookAt(boss, '当事人 两次没有得到确认');
  await worker.getByText(/对方说了两次，您都说不是。/).waitFor();

  const desk = await staff(context, 'tangjianguo', '/mediator/', phone);
  await desk.getByRole('main').getByText('双方说法不一，该回访了').first().waitFor();
  await desk.goto(new URL(`/mediator/files/${code}`, desk.url()).href);
  await desk.getByText(/请回访双方/).waitFor();
  await lookAt(desk, '调解 卷 双方说法不一 手机');
  await tang.ask('POST', `/mediations/${code}/visit-back`, {
    ...{ party: 1, performance: 'not', satisfied: 'dissatisfied', isQuiet: true },
  });
  await reload(boss);
  await boss.getByText('再说一次办好了，要附上新的凭证。').waitFor();
  await boss.getByRole('button', { name: '我办好了，告诉对方' }).waitFor();
});

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: /^您的调解/ }).waitFor();
}

async function openClaim(page: Page) {
  await page.getByRole('button', { name: '我办好了，告诉对方' }).click();
  const form = page.getByRole('region', { name: '我办好了，告诉对方' });
  await form.getByLabel('付了多少（元）').fill('2000');
  return form;
}

async function say(page: Page, { isProven = false } = {}): Promise<void> {
  await reload(page);
  const form = await openClaim(page);
  if (isProven) {
    await form.locator('input[type=file]').setInputFiles(await takePhoto());
    await form.getByText('已上传').waitFor();
  }
  await form.getByRole('button', { name: '我办好了，告诉对方' }).click();
  await page.getByText('等对方确认。').waitFor();
}

async function sayWithoutProof(page: Page): Promise<void> {
  const form = await openClaim(page);
  await form.getByRole('button', { name: '我办好了，告诉对方' }).click();
  await form.getByRole('link', { name: '请附上新的凭证' }).waitFor();
  await lookAt(page, '当事人 再说要新凭证');
}

async function refuse(page: Page): Promise<void> {
  await reload(page);
  await page.getByRole('button', { name: '对方说办好了，我来回答' }).click();
  const form = page.getByRole('region', { name: '对方说办好了，我来回答' });
  await form.getByRole('radio', { name: '不是这样' }).check();
  await form.getByRole('button', { name: '这样回答' }).click();
  await page.getByText('您说不是这样。').last().waitFor();
}

function inTwoDays(): string {
  return new Date(Date.now() + 2 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}
