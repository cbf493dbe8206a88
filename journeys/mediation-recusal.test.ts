import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assign, doStep, giveReceipt, openDispute, openStep, reread } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { enterMediation, knowRights, reloadParty } from './party-phone.ts';
import { desk, person, phone, staff } from './person.ts';

test('a mediator who is a relative steps back, sees the file no more, and the committee chooses another', async (context) => {
  const serial = Math.floor(Math.random() * 100_000);
  const names = [`冉桂${serial}`, `谭明${serial}`] as const;
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/', desk);
  await keeper.getByRole('heading', { name: '我的卷' }).waitFor();
  await lookAt(keeper, '调解 我的卷 桌面');
  const code = await openDispute(keeper, {
    type: '邻里',
    names,
    facts: '谭家的鸡进了冉家的菜地，菜被啄坏了。',
    request: '赔偿菜钱 200 元',
  });
  await keeper.getByRole('link', { name: /件提醒您$/ }).click();
  await keeper.getByRole('region', { name: '今天' }).getByText('等您受理').waitFor();
  await lookAt(keeper, '调解 今天 桌面');
  await keeper.goto(`/mediator/files/${code}`);
  await doStep(keeper, '受理');
  const number = (await keeper.getByText(/^（\d+）.+人调字第\d+号$/).textContent()) ?? '';
  await lookAt(keeper, '调解 卷 已受理 桌面');
  const mediator = await staff(context, 'xiangdahai', '/mediator/', phone);
  await mediator.getByRole('heading', { name: '我的卷' }).waitFor();
  await assign(keeper, '向大海');
  // Her list is open: the stream tells that something happened, and it reads itself anew.
  await mediator
    .locator('.file-card', { hasText: number })
    .getByText('还没有告知权利义务')
    .waitFor({ timeout: 20_000 });
  await lookAt(mediator, '调解 我的卷 手机');
  await mediator.goto(`/mediator/files/${code}`);
  await mediator.getByRole('heading', { name: names.join(' / ') }).waitFor();
  await lookAt(mediator, '调解 卷 手机');
  await openStep(mediator, '回避');
  await mediator.getByRole('button', { name: '确定回避' }).click();
  await mediator.getByRole('alert').getByRole('link', { name: '请填写：原因' }).waitFor();
  await lookAt(mediator, '调解步骤 回避 没写');
  await mediator.getByLabel('原因').fill('谭明是我表弟');
  await mediator.getByRole('button', { name: '确定回避' }).click();
  await mediator.getByText('这个卷现在不在您手里').waitFor();
  await mediator.getByRole('heading', { name: '我的卷' }).waitFor();
  await mediator.getByText(number).waitFor({ state: 'detached' });
  await mediator.reload();
  await mediator.getByRole('heading', { name: '等您办的' }).waitFor();
  assert.equal(await mediator.getByText(number).count(), 0);

  await keeper.reload();
  await keeper.getByText('调解员自行回避').waitFor();
  await openStep(keeper, '指定调解员');
  const seats = keeper.getByRole('button', { name: /^请 .+ 主持$/ });
  await seats.first().waitFor();
  assert.equal(await keeper.getByRole('button', { name: '请 向大海 主持' }).count(), 0);
  await keeper.getByText(/^不合适的 \d+ 人$/).click();
  await keeper.getByText('已经回避').waitFor();
  await seats.first().click();
  await keeper.getByRole('button', { name: /^指定 / }).click();
  await keeper.getByText('指定调解员：记下了').waitFor();
});

test('a party who does not want a mediator says so on her phone, and the committee chooses anew by reasons', async (context) => {
  const serial = Math.floor(Math.random() * 100_000);
  const names = [`冉桂${serial}`, `谭明${serial}`] as const;
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/', desk);
  const code = await openDispute(keeper, {
    type: '邻里',
    names,
    facts: '谭家半夜放音响，冉家老人睡不着。',
    request: '晚上十点以后不放音响',
  });
  await doStep(keeper, '受理');
  const hers = await giveReceipt(keeper, names[0]);
  await assign(keeper, '向大海');

  const ran = await person(context, phone, '/');
  await enterMediation(ran, hers);
  await knowRights(ran);
  await ran.getByText('向大海').waitFor();
  await ran.getByRole('button', { name: '我要换调解员' }).click();
  const form = ran.getByRole('region', { name: '我要换调解员' });
  await form.getByRole('button', { name: '我要换调解员' }).click();
  await form.getByRole('alert').waitFor();
  await form.getByLabel('为什么？').fill('他和谭家是亲戚');
  await form.getByRole('button', { name: '我要换调解员' }).click();
  await ran.getByText('还没有安排调解员').waitFor();

  await keeper.getByRole('link', { name: '我的卷' }).click();
  await keeper.reload();
  await keeper.locator(`a[href$="${code}"]`).getByText('等您指定调解员').waitFor();
  await keeper.locator(`a[href$="${code}"]`).click();
  await reread(keeper, keeper.getByText('当事人要求调解员回避'));
  await lookAt(keeper, '调解 卷 当事人要求回避 桌面');
  const chosen = await chooseAnew(keeper);
  await keeper.getByText(`指定${chosen}为主持调解员`).waitFor();
  await reloadParty(ran);
  await ran.getByText(chosen).waitFor();
  assert.equal(await ran.getByText('向大海').count(), 0);
});

/** The first of those who are left; what speaks for her adds up to her points. Gives her name. */
async function chooseAnew(keeper: Page): Promise<string> {
  await openStep(keeper, '指定调解员');
  const first = keeper.getByRole('article').first();
  await first.getByText('本调委会的').waitFor();
  const points = Number.parseInt((await first.getByText(/^\d+ 分$/).textContent()) ?? '', 10);
  const given = await first
    .getByRole('listitem')
    .getByText(/^\d+\/\d+$/)
    .allTextContents();
  assert.equal(
    given.reduce((sum, each) => sum + Number.parseInt(each, 10), 0),
    points,
  );
  await keeper.getByText(/^不合适的 \d+ 人$/).click();
  await keeper.getByRole('listitem').filter({ hasText: '向大海' }).getByText('已经回避').waitFor();
  await lookAt(keeper, '调解步骤 重新指定调解员 桌面');
  const name = (await first.getByRole('heading').textContent())?.trim() ?? '';
  await first.getByRole('button', { name: `请 ${name} 主持` }).click();
  await keeper.getByRole('button', { name: `指定 ${name}` }).click();
  await keeper.getByText('指定调解员：记下了').waitFor();
  return name;
}
