import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assign, doStep, openDispute, openStep } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { desk, phone, staff } from './person.ts';

test('a room is kept for one sitting: who plans sees when it is taken, and the calendar tells where to be', async (context) => {
  const serial = Math.floor(Math.random() * 100_000);
  const room = `小会议室 ${serial}`;
  const names = [`冉桂${serial}`, `谭明${serial}`] as const;
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/committee', desk);
  await addRoom(keeper, room);
  await sayHours(keeper, '向大海', ['08:00', '12:00']);

  const day = await planIn(keeper, room, names, '09:00');
  const mediator = await staff(context, 'xiangdahai', '/mediator/', phone);
  await mediator.getByRole('link', { name: '日程', exact: true }).click();
  await mediator.getByRole('heading', { name: '日程', level: 1 }).waitFor();
  await mediator.getByRole('link', { name: new RegExp(`09:00–10:30.*${room}`) }).waitFor();
  await keepCalendar(mediator, room, names);
  await lookAt(mediator, '调解 日程 手机');

  const others = [`向前${serial}`, `秦川${serial}`] as const;
  await openDispute(keeper, { type: '邻里', names: others, facts: '两家共用的院坝堆了柴。', request: '把柴搬走' });
  await doStep(keeper, '受理');
  await assign(keeper, '向大海');
  await openStep(keeper, '安排调解');
  await fillPlan(keeper, `${day}T10:00`);
  await keeper.locator('label').filter({ hasText: room }).getByText('09:00–10:30 已占用').waitFor();
  await keeper.getByRole('radio', { name: room }).check();
  await lookAt(keeper, '调解步骤 安排调解 占用 桌面');
  const notThere = keeper.getByRole('status').filter({ hasText: '不在向大海的在岗时间里' });
  assert.equal(await notThere.count(), 0);
  await keeper.getByLabel('什么时候').fill(`${day}T11:00`);
  await notThere.getByText('周一至周日 08:00–12:00').waitFor();
  await lookAt(keeper, '调解步骤 安排调解 不在岗 桌面');
  await keeper.getByLabel('什么时候').fill(`${day}T10:00`);
  await notThere.waitFor({ state: 'detached' });
  await keeper.getByRole('button', { name: '确定安排调解' }).click();
  await keeper.getByRole('alert').getByText(`${room}在`).waitFor();
  await lookAt(keeper, '调解步骤 安排调解 冲突 桌面');
  await keeper.getByLabel('什么时候').fill(`${day}T10:30`);
  await keeper.getByRole('button', { name: '确定安排调解' }).click();
  await keeper.getByText('安排调解：记下了').waitFor();
  const second = /files\/\d+/.exec(keeper.url())?.[0] ?? '';

  await keeper.getByRole('link', { name: '日程', exact: true }).click();
  await keeper.getByRole('link', { name: new RegExp(`10:30–12:00.*${room}`) }).waitFor();
  await lookAt(keeper, '调解 日程 桌面');
  await keeper.getByRole('button', { name: '前两周' }).click();
  await keeper.getByRole('button', { name: '今天' }).click();
  await keeper.getByRole('link', { name: new RegExp(`09:00–10:30.*${room}`) }).click();
  await keeper.getByRole('heading', { name: names.join(' / ') }).waitFor();

  await openRoster(keeper);
  await sayHours(keeper, '向大海', ['08:00', '10:00'], async () => {
    const notice = keeper.getByRole('status').filter({ hasText: '约好的' });
    await notice.getByText('在岗时间以外').first().waitFor();
    await lookAt(keeper, '调解员名片 约好的不在岗 桌面');
    await notice.getByRole('link').first().click();
    await keeper
      .getByText(/不在向大海的在岗时间里（周一至周日 08:00–10:00）。没有改期/)
      .first()
      .waitFor();
    await lookAt(keeper, '案卷 约好的主持人不在 桌面');
  });
  const hers = mediator.getByRole('link', { name: /开调解/ }).and(mediator.locator(`[href$='${second}']`));
  await mediator.goto('/mediator/');
  await hers
    .filter({ hasText: '约好的时间主持人不在' })
    .filter({ hasText: /还剩 \d+ 天/ })
    .waitFor();
  await mediator.getByRole('region', { name: '今天' }).getByText('约好的时间主持人不在').waitFor();
  await lookAt(mediator, '我的卷 约好的主持人不在 手机');
  await openRoster(keeper);
  await sayHours(keeper, '向大海', ['08:00', '12:00']);
  await mediator.reload();
  await hers.filter({ hasNotText: '约好的时间主持人不在' }).waitFor();
});

async function openRoster(page: Page): Promise<void> {
  await page.goto('/mediator/committee');
  await page.getByRole('link', { name: '成员和名册' }).click();
}

/** Into the calendar of a phone: when and where, and nobody’s name. */
async function keepCalendar(page: Page, room: string, names: readonly string[]): Promise<void> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存进手机日历' }).click(),
  ]);
  const text = await readFile(await saved.path(), 'utf8');
  assert.match(saved.suggestedFilename(), /^linli-\d{4}-\d{2}-\d{2}\.ics$/);
  assert.ok(text.includes(`LOCATION:${room}\r\n`), text);
  assert.ok(!names.some((name) => text.includes(name)));
  await page
    .getByRole('main')
    .getByText(/次调解已下载/)
    .waitFor();
}

/** Down among the committee's own things. */
async function addRoom(page: Page, room: string): Promise<void> {
  await page.getByRole('link', { name: '成员和名册' }).click();
  await page.getByRole('button', { name: '改调解室' }).click();
  await page.getByRole('button', { name: '加一间' }).click();
  const form = page.locator('form').filter({ hasText: '改调解室' });
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByRole('link', { name: '请填写名称' }).waitFor();
  await lookAt(page, '调委会 调解室 没写 桌面');
  await form.getByLabel('名称').last().fill(room);
  await form.getByLabel('轮椅可进').last().check();
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('listitem').filter({ hasText: room }).getByText('轮椅可进').waitFor();
  await lookAt(page, '调委会 调解室 桌面');
}

/** When a mediator is found every day of the week, said by the keeper on the mediator’s page; then back at the desk. */
async function sayHours(
  page: Page,
  name: string,
  [from, to]: readonly [string, string],
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const sought = page.getByLabel('按姓名或专长查找');
  await page.getByRole('heading', { name: /^调解员 \d+ 人$/ }).waitFor();
  if (await sought.isVisible()) await sought.fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: '改在岗时间' }).click();
  const form = page.locator('form').filter({ hasText: '改在岗时间' });
  await form.getByLabel('从几点').first().waitFor();
  for (const day of await form.getByRole('group', { name: '第 1 段' }).getByRole('checkbox').all()) await day.check();
  await form.getByLabel('从几点').first().fill(to);
  await form.getByLabel('到几点').first().fill(from);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByText('结束要晚于开始').waitFor();
  await form.getByLabel('从几点').first().fill(from);
  await form.getByLabel('到几点').first().fill(to);
  await lookAt(page, '调解员名片 改在岗时间 桌面');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText(`周一至周日 ${from}–${to}`).waitFor();
  await lookAt(page, '调解员名片 在岗时间 桌面');
  await look();
  await page.goto('/mediator/committee');
  await page.getByRole('heading', { name: '我们的调委会' }).waitFor();
}

/** A dispute with a sitting in the room, in two days; gives the day. */
async function planIn(page: Page, room: string, names: readonly [string, string], time: string): Promise<string> {
  await openDispute(page, { type: '邻里', names, facts: '鸡进了菜地，菜被啄坏了。', request: '赔偿 200 元' });
  await doStep(page, '受理');
  await assign(page, '向大海');
  const day = new Date(Date.now() + (48 + 8) * 3_600_000).toISOString().slice(0, 10);
  await doStep(page, '安排调解', async () => {
    await fillPlan(page, `${day}T${time}`);
    await page.getByRole('radio', { name: room }).check();
  });
  return day;
}

async function fillPlan(page: Page, moment: string): Promise<void> {
  await page.getByRole('radio', { name: '面对面' }).check();
  await page.getByLabel('什么时候').fill(moment);
}
