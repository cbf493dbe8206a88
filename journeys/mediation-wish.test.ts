import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { unfoldFiles } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { atWork } from './over-http.ts';
import { desk, person, phone, staff } from './person.ts';
import { untilValue } from './until-value.ts';

test('a neighbour asks for mediation from her own case, her centre gives it, and the committee takes it up', async (context) => {
  const keeper = await atWork('yangxiuzhen');
  const first = await report('邻居砌墙，压了我家的水沟，一下雨就倒灌。');
  const wang = await person(context, phone, `/progress/${first.code}#${first.receipt}`);
  await wang.getByRole('heading', { name: '请调解' }).waitFor();
  await lookAt(wang, '诉求 请调解');
  const party = await wish(wang, '李大山');
  await wang.getByText('受理中心答复您的请求').waitFor();
  await lookAt(wang, '当事人 等中心答复');

  const zhao = await staff(context, 'zhaomin', '/desk/', desk);
  await zhao.getByRole('link', { name: '请调解' }).click();
  const row = zhao.getByRole('row').filter({ hasText: spoken(first.code) });
  await row.waitFor();
  await lookAt(zhao, '中心 请调解');
  await row.getByRole('button', { name: '准予调解' }).click();
  await row.waitFor({ state: 'detached' });
  await zhao.goto(`/desk/cases/${first.code}`);
  await zhao.getByText('当事人请求调解').first().waitFor();

  await keeper.ask('POST', `/mediations/${party.slice(0, 20)}/acceptance`, {});
  await wang.reload();
  await wang.getByRole('heading', { name: '您的权利和义务' }).waitFor();
  await wang.goto(`/progress/${first.code}`);
  await wang.getByText('您已经请过调解').waitFor();
  await wang.getByRole('link', { name: '看我的调解' }).waitFor();
});

test('a centre that keeps the case says why, and the neighbour reads it with her other roads', async (context) => {
  const second = await report('楼下邻居把杂物堆在公共通道，说了不听。');
  const wang = await person(context, phone, `/progress/${second.code}#${second.receipt}`);
  await wish(wang, '谭明');

  const zhao = await staff(context, 'zhaomin', '/desk/mediation-wishes', phone);
  const row = zhao.getByRole('row').filter({ hasText: spoken(second.code) });
  await row.getByRole('button', { name: '不准' }).click();
  const form = zhao.getByRole('dialog');
  await form.getByLabel('不转交调解的理由').fill('占用消防通道，须先由消防部门查处');
  await lookAt(zhao, '中心 不准调解 手机');
  await form.getByRole('button', { name: '这样答复' }).click();
  await row.waitFor({ state: 'detached' });

  await wang.reload();
  await wang.getByText('占用消防通道，须先由消防部门查处').waitFor();
  await wang.getByRole('heading', { name: '您的调解 未转调解，诉求继续办理' }).waitFor();
  assert.equal(await wang.getByText('还没有安排调解员').count(), 0);
  assert.equal(await wang.getByText('不予受理').count(), 0);
  await lookAt(wang, '当事人 中心没有转交');

  const keeper = await staff(context, 'yangxiuzhen', '/mediator/', phone);
  await unfoldFiles(keeper);
  await keeper.getByRole('main').getByText('未转调解，诉求继续办理').first().waitFor();
  await lookAt(keeper, '调委会 中心没有转交');
});

/** A report without a name, at the community whose committee has a keeper. */
async function report(words: string): Promise<{ code: string; receipt: string }> {
  const { address } = await openCounty();
  const answer = await fetch(`${address}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli-request': '1', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ words, place: { divisionCode: '500235001001' }, categoryCode: '0801' }),
  });
  const said = await answer.text();
  assert.ok(answer.ok, said);
  return JSON.parse(said) as { code: string; receipt: string };
}

/** From her case, with what she wrote in it; gives the code of hers. */
async function wish(page: Page, other: string): Promise<string> {
  await page.getByRole('link', { name: '请调解' }).click();
  await page.getByRole('heading', { name: '什么纠纷？' }).waitFor();
  await untilValue(page.getByLabel('发生了什么？'), /./);
  await page.getByRole('option', { name: '邻里', exact: true }).waitFor({ state: 'attached' });
  await untilValue(page.getByLabel('哪一类？'), 'neighbours');
  await page.getByLabel('您希望怎么解决？').fill('恢复原状');
  await lookAt(page, '请调解 1 已填好');
  await next(page, '在什么地方？');
  await page.getByRole('radio').first().check();
  await next(page, '和谁？');
  await page.getByLabel('对方的名字').fill(other);
  await next(page, '怎么联系您？');
  await page.getByLabel('您的姓名或单位名称').fill('王秀英');
  await page.getByLabel('您的电话').fill('13812345679');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '申请交上去了' }).waitFor();
  await page.getByRole('link', { name: '看我的调解' }).click();
  await page.getByRole('heading', { name: '您的调解' }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function next(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: question }).waitFor();
}

/** As a code is shown. */
function spoken(code: string): string {
  return code.replace(/^(\d{6})(\d{6})(\d{4})(\d{4})$/, '$1 $2 $3 $4');
}
