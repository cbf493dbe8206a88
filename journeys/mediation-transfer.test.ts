import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assign, doStep, openDispute, openStep, reread, writeDown } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { desk, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

const trade = '云阳县劳动争议人民调解委员会';
const serial = Math.floor(Math.random() * 100_000);

test('what the police sent goes to the committee of the trade, comes back, goes again, and every hand-over has its receipt', async (context) => {
  const names = [`牟工${serial}`, `云阳顺达物流${serial}公司`] as const;
  const ran = await staff(context, 'ranwen', '/mediator/', desk);
  const code = await openFromPolice(ran, names);
  await doStep(ran, '受理');
  await handToTrade(ran, '拖欠工资，归劳动争议调委会');

  const tang = await staff(context, 'tangjianguo', '/mediator/', phone);
  await openWaiting(tang, code);
  await openStep(tang, '退还');
  await tang.getByLabel('原因').fill('缺公司的地址，请补上再交');
  await lookAt(tang, '调解步骤 退还 手机');
  await tang.getByRole('button', { name: '确定退还' }).click();
  await tang.getByText('这个卷现在不在您手里').waitFor();

  await reread(ran, ran.getByText(`${trade}退还`));
  await ran.getByText('缺公司的地址，请补上再交').waitFor();
  await lookAt(ran, '调解 卷 退还 桌面');
  await handToTrade(ran, '地址已补');
  await tang.reload();
  await openWaiting(tang, code);
  await doStep(tang, '接收');
  await tang.getByText(/^（\d+）云阳县劳动争议人调字第\d+号$/).waitFor();
  await assign(tang, '唐建国');
  await recordTransfers(tang);
});

test('whoever stands above two places gives the whole file of the one to the other', async (context) => {
  const names = [`覃梅${serial}`, `骆强${serial}`] as const;
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/', desk);
  const code = await openDispute(keeper, {
    ...{ type: '邻里', names },
    facts: '两家分在两个街道，水沟堵了互相推。',
    request: '一起清水沟',
  });
  await doStep(keeper, '受理');
  const qian = await staff(context, 'qianzhuren', `/mediator/committee/selection/${code}`, desk);
  await qian.getByText('整卷交给别处的调委会').click();
  await qian.getByRole('button', { name: '交过去' }).click();
  await qian.getByRole('alert').getByText('请选一个调委会').waitFor();
  await qian.getByLabel('按名称找调委会').fill('青龙街道人民');
  await qian.getByRole('radio', { name: '青龙街道人民调解委员会' }).check();
  await qian.getByLabel('为什么', { exact: true }).fill('水沟在青龙街道一侧');
  await lookAt(qian, '选调解员 交给别处 桌面');
  await qian.getByRole('button', { name: '交过去' }).click();
  await qian.getByText('已交给青龙街道人民调解委员会，等它接收').waitFor();
  await reread(keeper, keeper.getByText('移交青龙街道人民调解委员会，交别处（跨区域）'));
  assert.equal(await keeper.getByText('移交中', { exact: true }).count(), 1);
});

async function openFromPolice(ran: Page, names: readonly [string, string]): Promise<string> {
  await ran.getByRole('link', { name: '登记纠纷', exact: true }).click();
  await ran.getByLabel('怎么来的').selectOption({ label: '公安移交' });
  await ran.getByLabel('按名称找单位').fill('双江派出所');
  await ran.getByRole('radio', { name: '双江派出所' }).check();
  return writeDown(ran, {
    ...{ type: '拖欠农民工工资', names },
    facts: '公司拖欠运费和工资，工人到公司门口讨要，派出所出警后移交。',
    request: '付清工资 9000 元',
  });
}

/** 归口: the committee of the trade is offered without looking for it. */
async function handToTrade(ran: Page, why: string): Promise<void> {
  await doStep(ran, '移交', async () => {
    await ran.getByRole('radio', { name: '交行业调委会（归口）' }).check();
    await ran.getByRole('radio', { name: trade }).check();
    await ran.getByLabel('原因').fill(why);
  });
  await ran.getByText('移交中', { exact: true }).waitFor();
}

async function openWaiting(tang: Page, code: string): Promise<void> {
  await tang.locator(`a[href$="${code}"]`).getByText('等您接收').waitFor();
  await tang.locator(`a[href$="${code}"]`).click();
  await tang.getByText('公安移交').first().waitFor();
}

/** 警调、检调、诉调对接: what went out and came back, each with its number or its receipt. */
async function recordTransfers(tang: Page): Promise<void> {
  const rows = [
    { way: '送去', to: '公安机关', papers: '接处警记录回函', number: '云公（双江）回〔2026〕12号' },
    { way: '送去', to: '检察院', papers: '支持起诉线索移送函', number: '' },
    { way: '退回', to: '法院', papers: '委派调解函和卷内材料 6 页', number: '（2026）渝0235诉前调51号' },
  ];
  for (const { way, to, papers, number } of rows) {
    await doStep(tang, '记对接往来', async () => {
      await tang.getByRole('radio', { name: way }).check();
      await tang.getByRole('radio', { name: to }).check();
      await tang.getByLabel('什么材料').fill(papers);
      if (number !== '') await tang.getByLabel('对方文号').fill(number);
      else await tang.getByLabel('回执：拍照或选文件').setInputFiles(await takePhoto());
      if (number === '') await tang.getByText('已上传（第 1 份）').waitFor();
    });
    await tang.getByText(`${way}：${to}`).waitFor();
    await tang.getByText(papers).waitFor();
  }
  await tang.getByRole('button', { name: '看附件' }).first().waitFor();
  await lookAt(tang, '调解 卷 对接往来 手机');
}
