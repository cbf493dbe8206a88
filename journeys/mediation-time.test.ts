import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assign, doStep, giveReceipt, openDispute, planSession, reread, unfoldFiles } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { enterMediation, knowRights, reloadParty } from './party-phone.ts';
import { desk, person, phone, staff } from './person.ts';

type Table = { chen: Page; one: Page; other: Page; code: string; names: readonly [string, string] };

test('a sitting is called off and moved, and the month grows only when the second party has said yes too', async (context) => {
  const { chen, one, other, code, names } = await sitDown(context);
  await moveSitting(chen, one);
  const clock = chen.getByText(/^调解期限到 /);
  const before = await clock.textContent();
  await doStep(chen, '提议延长期限', async () => {
    await chen.getByLabel('数量').fill('2');
    await chen.getByLabel('原因').fill('要等勘测结果');
  });
  await askedForLonger(one);
  await lookAt(one, '当事人 延长 提议');
  await one.getByRole('button', { name: '我同意多谈一段时间' }).click();
  await one.getByRole('button', { name: '我同意多谈一段时间' }).waitFor({ state: 'detached' });
  await reread(chen, chen.getByText(`${names[0]}同意延长`));
  assert.equal(await clock.textContent(), before);
  const listed = await dueInList(chen, code);

  await askedForLonger(other);
  await other.getByRole('button', { name: '我同意多谈一段时间' }).click();
  await other.getByRole('button', { name: '我同意多谈一段时间' }).waitFor({ state: 'detached' });
  await reread(chen, chen.getByText('每一方都同意，延长 2 天'));
  assert.notEqual(await clock.textContent(), before);
  await lookAt(chen, '调解 卷 延长了 桌面');
  assert.notEqual(await dueInList(chen, code, listed), listed);
});

test('an applicant who does not want to go on withdraws, and nothing is asked of her', async (context) => {
  const { chen, one, names } = await sitDown(context);
  await one.getByRole('button', { name: '我不想调解了' }).click();
  await one.getByRole('region', { name: '我不想调解了' }).getByRole('button', { name: '我不想调解了' }).click();
  await one.getByText('申请撤回了，随时可以再申请').waitFor();
  await reread(chen, chen.getByText('已撤回', { exact: true }));
  await chen.getByRole('heading', { name: names.join(' / ') }).waitFor();
  await chen.getByText('申请人撤回').first().waitFor();
  await chen.getByRole('region', { name: '现在可以做的事' }).getByRole('link', { name: '归档' }).waitFor();
  await lookAt(chen, '调解 卷 已撤回 桌面');
});

test('where the other side does not come and cannot be reached, both learn the roads that are left', async (context) => {
  const { chen, one, names } = await sitDown(context);
  await planSession(chen, '街道调解室');
  await chen.getByRole('link', { name: '取消或改期' }).click();
  await chen.getByRole('radio', { name: '到了时间，有人没来' }).check();
  await chen.getByRole('button', { name: '确定取消或没有开成' }).click();
  await chen.getByRole('alert').waitFor();
  await chen.getByRole('group', { name: names[0] }).getByRole('radio', { name: '本人到场' }).check();
  await chen.getByRole('group', { name: names[1] }).getByRole('radio', { name: '没有到场' }).check();
  await lookAt(chen, '调解步骤 没有开成 桌面');
  await chen.getByRole('button', { name: '确定取消或没有开成' }).click();
  await chen.getByText('第 1 次调解没有开成').waitFor();
  await chen.getByText(`${names[1]}：没有到场`).waitFor();
  await doStep(chen, '终止调解', async () => {
    await chen.getByRole('radio', { name: '联系不上对方' }).check();
    assert.equal(await chen.getByRole('radio', { name: '期限已到' }).count(), 0);
    await chen.getByLabel('要说明的').fill('三次电话没有接，上门两次没有人。');
  });
  await chen.getByText('向法院起诉').waitFor();
  await reloadParty(one);
  await one.getByText('调解没有成功。您还有下面这些路可以走。').waitFor();
  await one.getByText('向法院起诉').waitFor();
  await lookAt(one, '当事人 联系不上对方');
});

/** A dispute of two neighbours at the township, both on their phones, both with their rights told. */
async function sitDown(context: TestContext): Promise<Table> {
  const serial = Math.floor(Math.random() * 100_000);
  const names = [`瞿兰${serial}`, `冉波${serial}`] as const;
  const chen = await staff(context, 'chenjing', '/mediator/', desk);
  await chen
    .getByRole('button', { name: /调解员/ })
    .first()
    .click();
  const code = await openDispute(chen, {
    ...{ type: '邻里', names },
    facts: '冉波家空调外机对着瞿兰家窗户。',
    request: '把外机移开',
  });
  await doStep(chen, '受理');
  const receipts = [await giveReceipt(chen, names[0]), await giveReceipt(chen, names[1])] as const;
  await assign(chen, '陈静');
  const pages: Page[] = [];
  for (const receipt of receipts) {
    const page = await person(context, phone, '/');
    await enterMediation(page, receipt);
    await knowRights(page);
    pages.push(page);
  }
  await reread(chen, chen.getByText('已告知权利义务').nth(1));
  return { chen, one: pages[0] as Page, other: pages[1] as Page, code, names };
}

/** Called off with a reason that both read; then another is planned. */
async function moveSitting(chen: Page, one: Page): Promise<void> {
  await planSession(chen, '街道调解室');
  await reloadParty(one);
  await one.getByText(/调解，请准时到。$/).waitFor();
  await chen.getByRole('link', { name: '取消或改期' }).click();
  await chen.getByRole('radio', { name: '事先取消或改期' }).check();
  await chen.getByLabel('原因').fill('停电，改到下周');
  await lookAt(chen, '调解步骤 取消调解 桌面');
  await chen.getByRole('button', { name: '确定取消或没有开成' }).click();
  await chen.getByText('第 1 次调解取消了').waitFor();
  await reloadParty(one);
  await one.getByText('已取消', { exact: true }).waitFor();
  await one.getByText('停电，改到下周').waitFor();
  assert.equal(await one.getByText(/调解，请准时到。$/).count(), 0);
  await lookAt(one, '当事人 取消了');
  await planSession(chen, '街道调解室 2 号房');
  await reloadParty(one);
  await one.getByText(/调解，请准时到。$/).waitFor();
}

async function askedForLonger(page: Page): Promise<void> {
  await reloadParty(page);
  await page.getByText(/有人提议多谈 2/).waitFor();
  await page.getByText('要等勘测结果').waitFor();
}

/** What the mediator's list says of its deadline. */
async function dueInList(chen: Page, code: string, before = 'nothing'): Promise<string> {
  await chen.getByRole('link', { name: '我的卷' }).click();
  await chen.getByRole('heading', { name: '我的卷', level: 1 }).waitFor();
  await unfoldFiles(chen);
  const card = chen.locator(`a[href$="${code}"]`);
  const due =
    (await card
      .getByText(/调解期限：/)
      .filter({ hasNotText: before })
      .textContent()) ?? '';
  await card.click();
  await chen.getByRole('button', { name: '重新读取' }).waitFor();
  return due;
}
