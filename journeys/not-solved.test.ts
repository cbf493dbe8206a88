import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { staff } from './person.ts';
import { reportLampByList } from './report.ts';
import { openFromQueue, takeStep } from './take-step.ts';
import { acceptAndDispatch, acknowledgeAndResolve, evaluate, lookAgain, resolve } from './usual-way.ts';

test('who says that it is not solved gets a new promise, and who finds it undone after closing has it opened again', async (context) => {
  const neighbour = await reportLampByList(context);
  const { page, words } = neighbour;
  const zhao = await staff(context, 'zhaomin', '/desk/');
  await acceptAndDispatch(zhao, words);
  const sun = await staff(context, 'sungong', '/desk/');
  await acknowledgeAndResolve(sun, words);

  await page.getByRole('link', { name: '看进度' }).click();
  await page.getByText('请您评价：办好了吗？').first().waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('alert').getByText('有 3 处需要您再看一下').waitFor();
  await lookAt(page, '进度 评价没填完');
  await evaluate(page, { solved: '否', satisfied: '不满意' });
  await page.getByText('您说还没解决，重新办理').waitFor();
  await page
    .getByText(/^承诺 .+ 前$/)
    .first()
    .waitFor();
  await lookAt(page, '进度 重新办理');

  await openFromQueue(sun, '办理中', words);
  await sun.getByText('重新办理').first().waitFor();
  await sun.getByRole('heading', { name: '上次的办理结果' }).waitFor();
  await resolve(sun);
  await lookAgain(page, '请您评价：办好了吗？');
  await evaluate(page, { solved: '是', satisfied: '基本满意' });
  await page.getByText('您已评价').first().waitFor();
  const zhou = await staff(context, 'zhouli', '/desk/');
  await openFromQueue(zhou, '待结案', words);
  await takeStep(zhou, '结案');

  await lookAgain(page, '已结案');
  await page.getByRole('button', { name: '没解决，要求重办' }).click();
  const form = page.getByRole('dialog', { name: '没解决，要求重办' });
  await form.getByLabel('哪里没解决？').fill('昨天又不亮了。');
  await lookAt(page, '进度 要求重办');
  await form.getByRole('button', { name: '提交' }).click();
  await page.getByText('云阳县城市管理局正在办理').first().waitFor();
  await lookAt(page, '进度 重办以后');
  await openFromQueue(sun, '办理中', words);
  await sun.getByText('昨天又不亮了。').waitFor();
  assert.equal(await sun.getByRole('button', { name: '办结', exact: true }).isVisible(), true);
});
