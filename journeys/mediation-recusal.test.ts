import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assign, doStep, openDispute, openStep } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { desk, phone, staff } from './person.ts';

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
  await doStep(keeper, '受理');
  const number = (await keeper.getByText(/^（\d+）.+人调字第\d+号$/).textContent()) ?? '';
  await lookAt(keeper, '调解 卷 已受理 桌面');
  await assign(keeper, '向大海');

  const mediator = await staff(context, 'xiangdahai', '/mediator/', phone);
  await mediator.getByRole('heading', { name: '我的卷' }).waitFor();
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
