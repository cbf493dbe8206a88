import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { phone, staff } from './person.ts';
import { takeStep } from './take-step.ts';
import { untilValue } from './until-value.ts';

/** A county that is kept for the next run has seen the same story before. */
const run = Date.now() % 1_000_000;

test('the centre’s lead writes words for all, and handler Sun calls them with one key', async (context) => {
  const name = `路灯修好 ${run}`;
  const qian = await staff(context, 'qianzhuren', '/desk/templates');
  const form = qian.getByRole('heading', { name: '新增模板' });
  await form.waitFor();
  await qian.getByLabel('模板名称').fill(name);
  await qian.getByLabel('内容').fill('您反映的{类别}已修好，{姓名}');
  await qian.getByRole('button', { name: '新增模板' }).click();
  await qian.getByText('有不认识的空白或没有配对的花括号。').waitFor();
  await lookAt(qian, '常用语模板 有错');
  await qian.getByLabel('内容').fill('您反映的');
  await qian.getByRole('button', { name: '{类别}' }).click();
  await qian.getByLabel('内容').press('End');
  await qian.getByLabel('内容').pressSequentially('已经修好，请您看看。');
  await qian.getByLabel('全县各单位都能用').check();
  await qian.getByRole('button', { name: '新增模板' }).click();
  await qian.getByText(name, { exact: true }).waitFor();
  await lookAt(qian, '常用语模板');
  const onPhone = await staff(context, 'qianzhuren', '/desk/templates', phone);
  await onPhone.getByText(name, { exact: true }).waitFor();
  await lookAt(onPhone, '常用语模板 手机');

  const code = await report(`东门第 ${run} 号路灯不亮`);
  const zhao = await staff(context, 'zhaomin', `/desk/cases/${code}`);
  await takeStep(zhao, '受理');
  await takeStep(zhao, '分派', (drawer) => drawer.getByText('按派单目录推荐：').waitFor());
  const [paper] = await Promise.all([
    zhao.waitForEvent('download'),
    zhao.getByRole('link', { name: '打印交办单（PDF）：云阳县城市管理局' }).click(),
  ]);
  const bytes = await readFile(await paper.path());
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');

  const sun = await staff(context, 'sungong', `/desk/cases/${code}`);
  await takeStep(sun, '签收');
  // On a slow line the templates come after the key that calls them.
  await sun.route('**/api/v1/word-templates*', async (route) => {
    await new Promise((done) => setTimeout(done, 2000));
    await route.continue();
  });
  await sun.getByRole('button', { name: '办结', exact: true }).click();
  const drawer = sun.getByRole('dialog', { name: '办结' });
  const result = drawer.getByLabel('办理结果');
  await result.press('/');
  await sun.getByTitle('您反映的{类别}已经修好，请您看看。').last().click();
  await untilValue(result, '您反映的路灯故障已经修好，请您看看。');
  await lookAt(sun, '办结 套用模板');
  await drawer.getByRole('button', { name: '确认办结' }).click();
  await sun.getByText('办结：已记录').waitFor();
});

test('administrator Wu writes words for the whole county and takes back what the centre wrote', async (context) => {
  const name = `全县统一答复 ${run}`;
  const wu = await staff(context, 'wulixin', '/admin/');
  await wu.getByRole('link', { name: '常用语模板' }).click();
  await wu.getByRole('heading', { name: '新增模板' }).waitFor();
  await wu.getByLabel('模板名称').fill(name);
  await wu.getByLabel('内容').fill('您反映的{类别}已经处理，请您看看。');
  await wu.getByRole('button', { name: '新增模板' }).click();
  await wu.getByText(name, { exact: true }).waitFor();
  await lookAt(wu, '管理台 常用语模板');
  const qian = await staff(context, 'qianzhuren', '/desk/templates');
  await qian.getByText(name, { exact: true }).waitFor();
  await wu.getByRole('button', { name: `删去模板“${name}”` }).click();
  await wu.getByText(name, { exact: true }).waitFor({ state: 'detached' });
});

test('operator Zhao sees two reports of one lamp side by side and merges them, and makes two cases of a report of two matters', async (context) => {
  const [first, second] = [await report(`西桥第 ${run} 号路灯坏了`), await report(`西桥第 ${run} 号路灯又坏了`)];
  const zhao = await staff(context, 'zhaomin', `/desk/cases/${second}`);
  await zhao.getByRole('button', { name: '更多' }).click();
  await zhao.getByRole('menuitem', { name: '并案' }).click();
  await zhao.getByLabel('并入案件的编号').fill(first.replace(/(.{4})/g, '$1 '));
  await zhao.getByRole('dialog').getByText(`西桥第 ${run} 号路灯坏了`, { exact: true }).waitFor();
  await zhao.getByRole('link', { name: '左右对比再并' }).click();
  await zhao.getByRole('region', { name: '继续办理的一件' }).waitFor();
  await lookAt(zhao, '对比并案');
  await zhao.getByLabel('理由').fill('同一盏路灯');
  await zhao.getByRole('button', { name: '确认并案' }).click();
  await zhao.getByText('并案：已记录').waitFor();

  const both = await report(`南桥第 ${run} 号路灯坏了。另外楼上每晚打麻将到两点。`);
  await zhao.goto(`/desk/cases/${both}`);
  await zhao.getByRole('button', { name: '更多' }).click();
  await zhao.getByRole('menuitem', { name: '拆分' }).click();
  await zhao.getByRole('button', { name: '把选中的文字带到新的一件' }).click();
  const newOne = zhao.getByRole('region', { name: '新的一件' });
  await newOne.getByLabel('反映内容').fill('楼上每晚打麻将到两点');
  await newOne.getByRole('combobox', { name: '地点' }).fill('滨江社区');
  await zhao
    .getByTitle(/青龙街道 滨江社区/)
    .first()
    .click();
  await newOne.getByRole('textbox', { name: '地址' }).fill('6 号楼');
  const oldOne = zhao.getByRole('region', { name: '原来的一件' });
  await oldOne.getByRole('button', { name: '在地图上指' }).click();
  await oldOne.getByRole('button', { name: '收起地图' }).waitFor();
  await oldOne.getByText('拖动地图，让红色标记对准出事的地方。').waitFor();
  await lookAt(zhao, '拆成两件');
  await zhao.getByRole('button', { name: '登记为新的一件' }).click();
  await zhao.getByText(/^已拆分，新的编号/).waitFor();
  await zhao.getByText('楼上每晚打麻将到两点').first().waitFor();
  await zhao.getByText('关联前案').first().waitFor();

  const onPhone = await staff(context, 'zhaomin', `/desk/cases/${both}/split`, phone);
  await onPhone.getByRole('region', { name: '原来的一件' }).waitFor();
  await lookAt(onPhone, '拆成两件 手机');
});

/** Somebody reports by her own program, as anybody may. */
async function report(words: string): Promise<string> {
  const { address } = await openCounty();
  const answer = await fetch(`${address}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ words, place: { divisionCode: '500235001' }, categoryCode: '0101' }),
  });
  const { code } = (await answer.json()) as { code: string };
  return code;
}
