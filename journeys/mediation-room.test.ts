import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { doStep } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { enterAsParty, mediated } from './mediated.ts';
import { atWork } from './over-http.ts';
import { desk, staff } from './person.ts';

test('what would do harm goes back to whoever wrote it, and only what she writes then reaches the other side', async (context) => {
  const { code, receipts } = await mediated(await atWork('tangjianguo'));
  const worker = await enterAsParty(context, receipts[0]);
  const boss = await enterAsParty(context, receipts[1]);
  const mediator = await staff(context, 'tangjianguo', `/mediator/files/${code}`, desk);

  await write(worker, '你们就是骗子，还钱！');
  await worker.getByText('等调解员转达', { exact: true }).waitFor();
  await reload(mediator);
  await doStep(mediator, '请当事人改写', async () => {
    await mediator.getByRole('radio', { name: /周大山/ }).check();
    await mediator.getByLabel('为什么要改写').fill('请只写欠了哪几个月、多少钱');
  });
  await mediator.getByText('请其改写：请只写欠了哪几个月、多少钱').waitFor();
  await lookAt(mediator, '调解 卷 请改写 桌面');

  await reload(boss);
  await boss.getByText('现在轮到周大山写').waitFor();
  assert.equal(await boss.getByText(/骗子|请只写/).count(), 0);
  await reload(worker);
  await worker.getByText('请只写欠了哪几个月、多少钱').waitFor();
  await lookAt(worker, '当事人 请您改写');
  await write(worker, '欠我三月的工资 2000 元。');
  await worker.getByText('你们就是骗子').waitFor({ state: 'detached' });

  await reload(mediator);
  await doStep(mediator, '转达陈述', () => mediator.getByRole('radio', { name: /周大山/ }).check());
  await reload(boss);
  await boss.getByText('欠我三月的工资 2000 元。').waitFor();
  await boss.getByRole('button', { name: '写一段陈述' }).waitFor();
  await reload(worker);
  await worker.getByText('现在轮到云阳江边建筑有限公司写').waitFor();

  await doStep(mediator, '请一方发言', () => mediator.getByRole('radio', { name: /周大山/ }).check());
  await reload(worker);
  await worker.getByRole('button', { name: '写一段陈述' }).waitFor();
  await reload(boss);
  await boss.getByText('现在轮到周大山写').waitFor();
});

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '写一段陈述' }).click();
  await page.getByLabel('想对对方说什么？').fill(words);
  await page.getByRole('region', { name: '写一段陈述' }).getByRole('button', { name: '交给调解员' }).click();
  await page.getByRole('region', { name: '写一段陈述' }).waitFor({ state: 'detached' });
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
