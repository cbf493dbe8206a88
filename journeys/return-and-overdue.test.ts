import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { staff } from './person.ts';
import { reportLampByList } from './report.ts';
import { openFromQueue, takeRareStep, takeStep } from './take-step.ts';
import { acceptAndDispatch, lookAgain } from './usual-way.ts';

const transport = '云阳县交通运输委员会';

test('a department returns what is not its own with a reason, and the centre sends it to another', async (context) => {
  const { page, words } = await reportLampByList(context);
  const zhao = await staff(context, 'zhaomin', '/desk/');
  await acceptAndDispatch(zhao, words);
  const sun = await staff(context, 'sungong', '/desk/');
  await openFromQueue(sun, '待签收', words);
  await takeStep(sun, '退回', (form) => form.getByLabel('理由').fill('这盏灯在公路上，由交委管护。'));

  await openFromQueue(zhao, '被退回', words);
  await zhao.getByText('这盏灯在公路上，由交委管护。').waitFor();
  await lookAt(zhao, '案件 被退回');
  await zhao.getByRole('button', { name: '分派', exact: true }).click();
  const form = zhao.getByRole('dialog', { name: '分派' });
  await form.getByText('按派单目录推荐：').waitFor();
  const lead = form.getByRole('combobox', { name: '单位' });
  await lead.fill('交通');
  await zhao.getByRole('option', { name: transport }).waitFor({ state: 'attached' });
  await lead.press('Enter');
  await form.getByRole('button', { name: '确认分派' }).click();
  await form.getByRole('alert').waitFor();
  await lookAt(zhao, '分派 没写理由');
  await form.getByLabel('理由').fill('公路照明归交委。');
  await form.getByRole('button', { name: '确认分派' }).click();
  await zhao.getByText('分派：已记录').waitFor();

  await page.getByRole('link', { name: '看进度' }).click();
  await lookAgain(page, `派给${transport}办理`);
});

test('director Qian sees what is overdue and supervises, and secretary Zheng opens the cases behind a number', async (context) => {
  const qian = await staff(context, 'qianzhuren', '/desk/');
  await qian.getByRole('navigation', { name: '队列' }).getByRole('link', { name: '超时' }).click();
  await qian.getByRole('heading', { name: '超时', level: 1 }).waitFor();
  const overdue = qian.getByRole('row').filter({ hasText: '超时' }).first();
  await lookAt(qian, '工作台 超时');
  await overdue.getByRole('link').click();
  await lookAt(qian, '案件 超时');
  await takeRareStep(qian, '督办', async (form) => {
    await form.getByRole('radio', { name: '超时未办' }).check();
    await form.getByLabel('说明').fill('请今天下班前说明原因并答复群众。');
  });
  await qian.getByText('请今天下班前说明原因并答复群众。').first().waitFor();

  const zheng = await staff(context, 'zhengshuji', '/leader/');
  await zheng.getByRole('heading', { name: '今天哪里让群众失望了？' }).waitFor();
  await zheng.getByRole('heading', { name: '最久没结案的' }).waitFor();
  await lookAt(zheng, '督导 首页');
  const number = zheng.getByRole('link', { name: /^近 30 天登记/ });
  const count = Number(/登记\D*(\d+)/.exec((await number.textContent()) ?? '')?.[1]);
  await number.click();
  await zheng.getByRole('heading', { name: '近 30 天登记', level: 1 }).waitFor();
  await zheng.getByText(`已显示 ${Math.min(count, 50)} 件`).waitFor();
  // Of where and since when, and the way to take it along, stand on top.
  await zheng.getByText(/^云阳县 · .*以来登记的案件$/).waitFor();
  await zheng.getByRole('button', { name: '导出' }).waitFor();
  await lookAt(zheng, '督导 清单');
  assert.ok(count > 0);
  await zheng.getByRole('link', { name: /今天哪里让群众失望了/ }).click();
});

test('director Qian goes down to the town where most is late, and supervises the case that waited longest there', async (context) => {
  const qian = await staff(context, 'qianzhuren', '/desk/');
  await qian.getByRole('link', { name: '督导数字' }).click();
  await qian.getByText('近 90 天', { exact: true }).click();
  await qian.getByText('近 90 天登记').waitFor();
  const places = qian.getByRole('region', { name: '各地方' });
  const town = places.getByRole('row').nth(1).getByRole('rowheader').getByRole('link');
  const name = (await town.textContent()) ?? '';
  await town.click();
  await qian.getByRole('navigation', { name: '地方' }).getByText(name).waitFor();
  await qian.getByRole('heading', { name: '最久没结案的' }).waitFor();
  await lookAt(qian, '督导 一个乡镇');
  const late = qian.getByRole('link', { name: /^(严重)?超时 [1-9]/ }).first();
  await late.click();
  await qian.getByRole('row').nth(1).getByRole('link').click();
  await takeRareStep(qian, '督办', async (form) => {
    await form.getByRole('radio', { name: '超时未办' }).check();
    await form.getByLabel('说明').fill('请镇里今天去看，并告诉群众。');
  });
  await qian.getByText('请镇里今天去看，并告诉群众。').first().waitFor();
});
