import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { desk, person, phone } from './person.ts';

test('a journalist sees on a map and in a list what is public, reads what the numbers count, and finds the interface', async (context) => {
  const page = await person(context, desk, '/public/');
  await page.getByRole('heading', { name: '大家反映的事', level: 1 }).waitFor();
  await page.getByRole('button', { name: '在地图上看' }).click();
  await page.getByText(/^下面列出的 \d+ 件里，有 [1-9]\d* 件能在地图上看/).waitFor();
  await page.getByLabel('地图。方向键移动').waitFor();
  const onMap = await page.getByRole('listitem').count();
  await lookAt(page, '公开列表 地图');
  await page.reload();
  await page.getByLabel('地图。方向键移动').waitFor();
  await page.getByRole('button', { name: '收起地图' }).click();
  await page.getByLabel('地图。方向键移动').waitFor({ state: 'detached' });
  assert.ok(onMap > 20, `${onMap}`);

  await page.getByRole('link', { name: '数字', exact: true }).click();
  await page.getByRole('rowheader', { name: /^按时签收率/ }).waitFor();
  assert.match(await page.getByRole('rowheader', { name: /^按时签收率/ }).innerText(), /÷ 应签收的派单/);
  await page.getByRole('heading', { name: '纠纷调解', exact: true }).waitFor();
  assert.match(await page.getByRole('rowheader', { name: /^调解成功率/ }).innerText(), /÷/);
  await lookAt(page, '公开数字');
  await page.getByRole('link', { name: '我们不做什么' }).click();
  await page.getByRole('heading', { name: '我们不做什么', level: 1 }).waitFor();
  const description = await page.getByRole('link', { name: '数据接口' }).getAttribute('href');
  const answer = await page.request.get(description ?? '');
  assert.match((await answer.json()).openapi, /^3\.1/);
});

test('the links of the public pages stand in one row on a phone, in Chinese and in English', async (context) => {
  const page = await person(context, phone, '/public/statistics');
  const rows = async () => {
    const boxes = await page.getByRole('navigation').getByRole('link').all();
    const tops = await Promise.all(boxes.map(async (link) => (await link.boundingBox())?.y));
    return new Set(tops).size;
  };
  await page.getByRole('heading', { name: '这个季度的数字' }).waitFor();
  assert.equal(await rows(), 1);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Numbers of this quarter' }).waitFor();
  assert.equal(await rows(), 1);
  await lookAt(page, '公开数字 英文');
});
