import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { staff } from './person.ts';

/** A county that is kept for the next run has seen the same story before. */
const run = Date.now() % 1_000_000;

test('operator Zhao works by keys alone: she sees what is most urgent, opens it, takes the next step, and comes back to her row', async (context) => {
  const told = [`东站第 ${run} 号路灯不亮`, `西站第 ${run} 号路灯不亮`];
  for (const words of told) await report(words);
  const [first, second] = told as [string, string];
  const zhao = await staff(context, 'zhaomin', '/desk/queues/accept?order=newest');
  await zhao.getByRole('heading', { name: '待受理', level: 1 }).waitFor();
  const row = zhao.locator('tr[data-row-key]', { hasText: first });
  await row.getByText(/^剩 /).waitFor();
  await lookAt(zhao, '待受理 剩余工作时间');

  await walkTo(zhao, first);
  await zhao.keyboard.press('Enter');
  await zhao.getByRole('link', { name: '回到待受理' }).waitFor();
  await zhao.getByText(first).first().waitFor();
  await zhao.getByText('所有类别受理时限', { exact: false }).waitFor();
  await lookAt(zhao, '案件 下一步有键');
  await zhao.keyboard.press('?');
  const help = zhao.getByRole('dialog', { name: '快捷键' });
  await help.getByText('回到待受理').waitFor();
  await help.getByText('受理', { exact: true }).waitFor();
  await lookAt(zhao, '案件 快捷键');
  await zhao.keyboard.press('Escape');

  await zhao.keyboard.press('b');
  await zhao.getByRole('heading', { name: '待受理', level: 1 }).waitFor();
  await zhao.locator(':focus', { hasText: first }).waitFor();
  await zhao.keyboard.press('Enter');
  await zhao.getByRole('button', { name: '受理', exact: true }).waitFor();
  await accept(zhao);

  // The second one came in later, and stands above the first.
  await zhao.keyboard.press('k');
  await zhao.getByText(second).first().waitFor();
  await accept(zhao);
});

/** The next step of a case that has just come in, without a mouse. */
async function accept(page: Page): Promise<void> {
  await page.keyboard.press('1');
  const drawer = page.getByRole('dialog', { name: '受理' });
  await drawer.waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '分派', exact: true }).waitFor();
  await drawer.waitFor({ state: 'detached' });
}

/** Row by row, until the one with these words has the focus. */
async function walkTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('j');
    if ((await page.locator(':focus').textContent())?.includes(words)) return;
  }
  throw new Error(`No row says ${words}`);
}

/** Somebody reports by her own program, as anybody may; of whoever can be reached the minute is kept, and so the order. */
async function report(words: string): Promise<void> {
  const { address } = await openCounty();
  const answer = await fetch(`${address}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      words,
      place: { divisionCode: '500235001' },
      categoryCode: '0101',
      reporter: { phone: '13800138123' },
    }),
  });
  assert.equal(answer.status, 201);
}
