import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  assign,
  doStep,
  holdSession,
  openStep,
  planSession,
  signAll,
  sizeOf,
  tellRights,
  writeDown,
} from './at-the-table.ts';
import { inHerCell } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { desk, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';
import { openFromQueue, takeStep } from './take-step.ts';
import { untilValue } from './until-value.ts';

const serial = Math.floor(Math.random() * 100_000);
const words = `两户为宅基地边界吵架，石头界桩 ${serial} 号被挪了。`;
const names = [`石秀${serial}`, `罗松${serial}`] as const;
const village = '杏家湾社区人民调解委员会';
const township = '双江街道人民调解委员会';

test('a boundary that a grid worker found in dispute is settled at the township, performed, and closes the case', async (context) => {
  await report(context);
  const tang = await staff(context, 'tangyan', '/desk/');
  await sendToVillage(tang);
  const xiang = await staff(context, 'xiangdahai', '/desk/');
  await openFromQueue(xiang, '待签收', words);
  await takeStep(xiang, '签收');
  await xiang.getByRole('link', { name: '转入调解' }).click();
  const code = await mediateAtVillage(xiang);

  const ran = await staff(context, 'ranwen', '/mediator/', desk);
  await takeOver(ran, code);
  const chen = await staff(context, 'chenjing', `/mediator/files/${code}`, desk);
  await chen
    .getByRole('button', { name: /调解员/ })
    .first()
    .click();
  await agree(chen);
  await ran.getByRole('button', { name: '重新读取' }).click();
  await ran.getByText('都签了，可以盖章').waitFor();
  await doStep(ran, '盖章生效');
  await ran.getByText('协议已生效').waitFor();
  await perform(ran);
  await visitBack(ran);
  await lookAt(ran, '调解 卷 已履行 桌面');
  await ran.getByRole('region', { name: '现在可以做的事' }).getByRole('link', { name: '归档', exact: true }).waitFor();

  await untilResolved(tang);
});

async function report(context: TestContext): Promise<void> {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置：.*示例网格/).waitFor();
  await li.getByLabel('什么事').fill(words);
  await li.getByRole('radio', { name: '邻里纠纷' }).check();
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByRole('link', { name: words }).first().waitFor();
}

async function sendToVillage(tang: Page): Promise<void> {
  await openFromQueue(tang, '待受理', words);
  await takeStep(tang, '受理');
  await takeStep(tang, '分派', async (form) => {
    await form.getByText('按派单目录推荐：').waitFor();
    const lead = form.getByRole('combobox', { name: '单位' }).first();
    await lead.fill('杏家湾社区人民调解');
    await tang.getByRole('option', { name: village }).waitFor({ state: 'attached' });
    await lead.press('Enter');
    await form.getByLabel('理由').first().fill('先在村里调解');
  });
}

/** At the village they sit together once, and stay apart: it goes up with its record. */
async function mediateAtVillage(xiang: Page): Promise<string> {
  await xiang.getByRole('heading', { name: '登记纠纷', level: 1 }).waitFor();
  await untilValue(xiang.getByLabel('怎么回事'), words);
  const code = await writeDown(xiang, {
    ...{ type: '房屋宅基地', names, facts: words, request: '把界桩挪回原处' },
  });
  await doStep(xiang, '受理');
  await assign(xiang, '向大海');
  await tellRights(xiang, names);
  await planSession(xiang, '村委会会议室');
  await holdSession(xiang, { names, minutes: '两家都说界桩原来在自己这边，谈不拢。', result: '没有谈成' });
  await xiang.getByRole('link', { name: '回到卷' }).click();
  await doStep(xiang, '调查', async () => {
    await xiang.getByLabel('问了谁，看了哪里').fill('现场量了界桩，问了老支书');
    await xiang.getByLabel('怎么说的').fill('老支书说界桩本来在柿子树底下。');
  });
  await openStep(xiang, '移交');
  await xiang.getByRole('radio', { name: '交上一级（分级）' }).check();
  await xiang.getByRole('radio', { name: township }).check();
  await xiang.getByLabel('原因').fill('村里谈不拢，请街道出面');
  await lookAt(xiang, `调解步骤 移交 ${sizeOf(xiang)}`);
  await xiang.getByRole('button', { name: '确定移交' }).click();
  await xiang.getByText('移交：记下了').waitFor();
  await xiang.getByText('移交中', { exact: true }).waitFor();
  return code;
}

async function takeOver(ran: Page, code: string): Promise<void> {
  await ran.locator(`a[href$="${code}"]`).getByText('等您接收').waitFor();
  await lookAt(ran, '调解 我的卷 等接收 桌面');
  await ran.locator(`a[href$="${code}"]`).click();
  await doStep(ran, '接收');
  await ran.getByText('老支书说界桩本来在柿子树底下。').waitFor();
  await assign(ran, '陈静');
}

/** The agreement: somebody moves the stone, and pays at once; the check warns of what it finds. */
async function agree(chen: Page): Promise<void> {
  await chen.getByRole('heading', { name: names.join(' / ') }).waitFor();
  await openStep(chen, '起草协议');
  await chen.getByRole('button', { name: '写好了，请大家签名' }).click();
  await chen.getByRole('alert').waitFor();
  await lookAt(chen, '调解 起草协议 没写完 桌面');
  await chen.getByLabel('各方责任').fill(`${names[1]}挪了界桩，负责恢复。`);
  await fillTerm(chen, 1, { kind: '付钱', sum: '1200', manner: '当场履行' });
  await chen.getByText('壹仟贰佰元整').waitFor();
  await chen.getByRole('button', { name: '第 1 项写好了' }).click();
  await chen.getByText(`${names[1]}付给${names[0]} 1,200 元`).waitFor();
  await chen.getByRole('button', { name: '再加一项' }).click();
  await fillTerm(chen, 2, { kind: '做一件事', what: '把界桩挪回柿子树底下', manner: '到现场做' });
  await chen.getByLabel('什么时候以前').fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10));
  await lookAt(chen, '调解 起草协议 桌面');
  await chen.getByRole('button', { name: '写好了，请大家签名' }).click();
  await chen.getByText('起草协议：记下了').waitFor();
  await lookAt(chen, '调解 卷 待签署 桌面');
  await chen.getByRole('link', { name: '去签名' }).click();
  await signAll(chen, [...names, '陈静']);
  await chen.getByText('签名都齐了').waitFor();
}

async function fillTerm(
  page: Page,
  number: number,
  { kind, sum, what, manner }: { kind: string; sum?: string; what?: string; manner: string },
): Promise<void> {
  const term = page.getByRole('group', { name: `第 ${number} 项`, exact: true });
  await term.getByRole('radio', { name: kind, exact: true }).check();
  if (sum) await term.getByLabel('多少钱（元）').fill(sum);
  if (what) await term.getByLabel('具体内容').fill(what);
  await term.getByLabel('怎么做').selectOption({ label: manner });
}

/** Both terms are shown to be performed by a photo each. */
async function perform(ran: Page): Promise<void> {
  for (const [at, sum] of [[0, '1200'] as const, [1, undefined] as const]) {
    await doStep(ran, '记履行情况', async () => {
      if (at === 0) await ran.getByRole('group', { name: '哪一项约定' }).getByRole('radio').first().check();
      await ran.getByLabel('哪天履行的').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
      if (sum) await ran.getByLabel('多少钱（元）').fill(sum);
      await ran.getByLabel('凭证：拍照或选文件').setInputFiles(await takePhoto());
      await ran.getByText('已上传（第 1 份）').waitFor();
    });
  }
  await ran.getByText('已履行完毕').waitFor();
}

async function visitBack(ran: Page): Promise<void> {
  for (const name of names)
    await doStep(ran, '回访', async () => {
      await ran.getByRole('radio', { name }).check();
      await ran.getByRole('radio', { name: '都履行了' }).check();
      await ran.getByRole('radio', { name: '满意', exact: true }).check();
      await ran.getByRole('checkbox', { name: '没有再起争执' }).check();
    });
}

/** The case is resolved by the agreement, with no word of what was agreed. */
async function untilResolved(tang: Page): Promise<void> {
  const outcome = tang.getByText(/双方已达成调解协议/).first();
  for (let tries = 0; tries < 40 && !(await outcome.isVisible()); tries++) {
    await tang.waitForTimeout(3000);
    await tang.reload();
    await tang.getByText(words).first().waitFor();
  }
  await outcome.waitFor();
  assert.equal(await tang.getByText('柿子树').count(), 0);
}
