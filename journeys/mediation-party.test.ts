import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { laterToday } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { enterAsParty, mediated } from './mediated.ts';
import { atWork } from './over-http.ts';
import { takePhoto } from './take-photo.ts';

test('a party signs minutes by typing, brings a photo in confidence, and says when what was agreed is late', async (context) => {
  const tang = await atWork('tangjianguo');
  const { code, receipts } = await mediated(tang);
  const take = (step: string, body: object = {}) => tang.ask('POST', `/mediations/${code}/${step}`, body);
  const worker = await enterAsParty(context, receipts[0]);
  const boss = await enterAsParty(context, receipts[1]);

  const meetsAt = new Date(`${await laterToday()}:00+08:00`).toISOString();
  await take('session-plan', { kind: 'together', meetsAt, where: '劳动争议调解室', invited: [1, 2] });
  await reload(worker);
  await worker.getByText(/调解，请准时到。$/).waitFor();
  await lookAt(worker, '当事人 约了见面');
  await take('session-record', {
    number: 1,
    attendance: [
      { party: 1, came: 'herself' },
      { party: 2, came: 'herself' },
    ],
    minutes: '双方核对了工资条，数额一致。',
    result: 'toBeContinued',
  });
  await signByTyping(worker, receipts[0]?.receipt ?? '');

  await bringInConfidence(worker);
  await reload(boss);
  await boss.getByText('还没有人交材料').waitFor();

  await worker.getByRole('button', { name: '选调解员' }).click();
  await worker.getByRole('radio', { name: /唐建国/ }).check();
  await lookAt(worker, '当事人 选调解员');
  await worker.getByRole('region', { name: '选调解员' }).getByRole('button', { name: '选调解员' }).click();
  await worker.getByText('您选了：唐建国').waitFor();

  await take('oral-agreement', {
    ...{ facts: '拖欠一个月工资', points: '付款时间', responsibility: '公司承担付款责任', scope: 'whole' },
    terms: [
      { kind: 'pay', debtor: 2, creditor: 1, amountFen: 200_000, manner: 'cash', performBy: inDays(-2).slice(0, 10) },
    ],
  });
  await reload(worker);
  await worker.getByText(/该办的还没有办$/).waitFor();
  await worker.getByText(/法院只确认书面协议/).waitFor();
  await receive(worker, '1000');
  await worker.getByText('还剩 1,000 元').waitFor();
  await claim(boss, '600');
  await reload(worker);
  await confirm(worker);
  await worker.getByText('还剩 400 元').waitFor();
  await worker.getByRole('button', { name: '到期了没有办' }).click();
  await lookAt(worker, '当事人 没有履行');
  await worker.getByRole('region', { name: '到期了没有办' }).getByRole('button', { name: '到期了没有办' }).click();
  await worker.getByText('有约定没有履行').waitFor();
  await reload(boss);
  await lookAt(boss, '当事人 我没有履行');
});

test('whoever does not want a mediator says so alone, and whoever does not want to go on need not say why', async (context) => {
  const tang = await atWork('tangjianguo');
  const { receipts } = await mediated(tang);
  const worker = await enterAsParty(context, receipts[0]);

  await worker.getByRole('button', { name: '我要换调解员' }).click();
  await worker.getByLabel('为什么？').fill('他和公司老板是亲戚');
  await lookAt(worker, '当事人 换调解员');
  await worker.getByRole('region', { name: '我要换调解员' }).getByRole('button', { name: '我要换调解员' }).click();
  await worker.getByText('还没有安排调解员').waitFor();

  await worker.getByRole('button', { name: '我不想调解了' }).click();
  await worker.getByRole('region', { name: '我不想调解了' }).getByRole('button', { name: '我不想调解了' }).click();
  await worker.getByText('申请撤回了，随时可以再申请').waitFor();
  await lookAt(worker, '当事人 撤回');
  await worker.getByRole('button', { name: '从这台设备上移走' }).click();
  await worker.getByRole('heading', { name: '查进度' }).waitFor();
  await worker.goBack();
  await worker.getByRole('heading', { name: '查看您的调解' }).waitFor();
  await lookAt(worker, '当事人 请出示回执码');
});

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: '您的调解' }).waitFor();
}

/** For whoever cannot draw: her name is put on the paper. */
async function signByTyping(page: Page, receipt: string): Promise<void> {
  await reload(page);
  await page.getByRole('button', { name: '在第 1 次笔录上签名' }).click();
  await page.getByRole('button', { name: '不便手写，改用打字' }).click();
  await page.getByLabel('您的姓名').fill('周大山');
  await page.getByText('已经签名').waitFor();
  await page.getByLabel('再核对一下是您本人').fill(receipt.slice(-4).toLowerCase());
  await lookAt(page, '当事人 打字签名');
  await page.getByRole('button', { name: '签好了，提交' }).click();
  await page.getByRole('button', { name: '在第 1 次笔录上签名' }).waitFor({ state: 'detached' });
}

async function bringInConfidence(page: Page): Promise<void> {
  await page.getByRole('button', { name: '交一份证据' }).click();
  const form = page.getByRole('region', { name: '交一份证据' });
  await form.getByLabel('这是什么？').fill('和班组长的聊天记录');
  await form.getByRole('radio', { name: '只给调解员看' }).check();
  await form.locator('input[type=file]').setInputFiles(await takePhoto());
  await form.getByText('已上传').waitFor();
  await lookAt(page, '当事人 交证据');
  await form.getByRole('button', { name: '交一份证据' }).click();
  await page.getByRole('button', { name: '和班组长的聊天记录' }).click();
  await page.getByRole('img', { name: '和班组长的聊天记录' }).waitFor();
  await page.keyboard.press('Escape');
}

async function receive(page: Page, sum: string): Promise<void> {
  await page.getByRole('button', { name: '对方办了，我来确认' }).click();
  const form = page.getByRole('region', { name: '对方办了，我来确认' });
  await form.getByLabel('收到多少（元）').fill(sum);
  await lookAt(page, '当事人 确认履行');
  await form.getByRole('button', { name: '对方办了，我来确认' }).click();
}

/** Whoever owes says it with her proof; it is her word alone until the other side answers. */
async function claim(page: Page, sum: string): Promise<void> {
  await reload(page);
  await page.getByRole('button', { name: '我办好了，告诉对方' }).click();
  const form = page.getByRole('region', { name: '我办好了，告诉对方' });
  await form.getByLabel('付了多少（元）').fill(sum);
  await form.locator('input[type=file]').setInputFiles(await takePhoto());
  await form.getByText('已上传').waitFor();
  await lookAt(page, '当事人 说已履行');
  await form.getByRole('button', { name: '我办好了，告诉对方' }).click();
  await page.getByText('等对方确认。').waitFor();
  await lookAt(page, '当事人 等对方确认履行');
}

async function confirm(page: Page): Promise<void> {
  await page.getByText('请您说一说是不是这样。').waitFor();
  await page.getByRole('button', { name: '对方说办好了，我来回答' }).click();
  const form = page.getByRole('region', { name: '对方说办好了，我来回答' });
  await form.getByRole('radio', { name: '是，收到了' }).check();
  await lookAt(page, '当事人 回答履行');
  await form.getByRole('button', { name: '这样回答' }).click();
}

/** A moment so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}
