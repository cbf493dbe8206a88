import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { person, phone } from './person.ts';

test('Mrs Wang follows what happens round her house by e-mail, and ends it with the same letter', async (context) => {
  const { said } = await openCounty();
  const before = said().length;
  const narrow = { ...phone, viewport: { width: 320, height: 640 } };
  const geolocation = { longitude: 108.697, latitude: 30.93 };
  const page = await person(context, { ...narrow, geolocation, permissions: ['geolocation', 'clipboard-read'] }, '/');
  await page.getByRole('link', { name: '订阅身边的事' }).click();
  await page.getByRole('heading', { name: '订阅身边的事' }).waitFor();
  await lookAt(page, '订阅');
  await page.getByRole('radio', { name: '一个地点周围' }).check();
  await page.getByRole('button', { name: '订阅', exact: true }).click();
  await page.getByRole('link', { name: '请写一个能收信的邮箱' }).waitFor();
  await lookAt(page, '订阅 没填');
  await page.getByRole('button', { name: '用我现在的位置' }).click();
  await page.getByText('这里是：').waitFor();
  await page.getByRole('radio', { name: '3 公里' }).check();
  await page.getByLabel('邮箱').fill('wangxiuying@example.com');
  await lookAt(page, '订阅 周围');
  await page.getByRole('button', { name: '订阅', exact: true }).click();
  await page.getByText('还差一步：请到邮箱里确认').waitFor();
  await lookAt(page, '订阅 请确认');

  await page.goto(await linkAfter(before));
  await page.getByText('指定地点周围 3000 米 · 各类事项').waitFor();
  await lookAt(page, '订阅 确认');
  await page.getByRole('button', { name: '确认订阅' }).click();
  await page.getByText('已确认。有新消息时').waitFor();
  await lookAt(page, '订阅 已确认');
  await page.getByRole('button', { name: '退订' }).click();
  await page.getByText('已退订').waitFor();
  await lookAt(page, '订阅 已退订');
});

test('whoever needs large type is asked one thing a page, and finds her way back', async (context) => {
  const page = await person(context, { ...phone, viewport: { width: 320, height: 640 } }, '/public/follow');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('heading', { name: '订阅身边的事', level: 1 }).waitFor();
  await page.getByRole('radio', { name: '一个乡镇或街道' }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('link', { name: '请选一个乡镇或街道' }).waitFor();
  await lookAt(page, '长辈版 订阅 1 没填');
  await page.getByLabel('乡镇或街道', { exact: true }).selectOption({ label: '盘龙街道' });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '订阅哪一类？', level: 1 }).waitFor();
  await page.getByRole('radio', { name: '各类都要' }).check();
  await lookAt(page, '长辈版 订阅 2');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '发到哪个邮箱？' }).waitFor();
  await lookAt(page, '长辈版 订阅 3');
  await page.goBack();
  await page.getByRole('heading', { name: '订阅哪一类？', level: 1 }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('邮箱').fill('nainai@example.com');
  await page.getByRole('button', { name: '订阅', exact: true }).click();
  await page.getByText('还差一步：请到邮箱里确认').waitFor();
});

test('anybody narrows the public list to what is near, and takes it along as a feed', async (context) => {
  const geolocation = { longitude: 108.697, latitude: 30.93 };
  const permissions = ['geolocation', 'clipboard-read', 'clipboard-write'];
  const page = await person(context, { ...phone, geolocation, permissions }, '/public/');
  await page.getByRole('heading', { name: '大家反映的事' }).waitFor();
  await lookAt(page, '公开列表');
  await page.getByRole('button', { name: '看我附近 1 公里' }).click();
  await page.getByText('只看指定地点周围 1000 米').waitFor();
  await lookAt(page, '公开列表 附近');
  await page.getByRole('link', { name: '订阅这里的消息' }).click();
  await page.getByRole('button', { name: '复制 Atom 地址' }).click();
  await page.getByText('地址已复制').waitFor();
  const address = String(await page.evaluate('navigator.clipboard.readText()'));
  const answer = await page.request.get(address);

  assert.match(decodeURIComponent(address), /cases\.atom\?division=500235&near=108\.69700,30\.93000,1000$/);
  assert.equal(answer.status(), 200);
  assert.match(await answer.text(), /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/);
});

/** As the house of a demo prints its letters: the address masked, the link to be opened. */
async function linkAfter(before: number): Promise<string> {
  const { said } = await openCounty();
  for (let turn = 0; turn < 300; turn += 1) {
    const [, path] = /(\/public\/follow\/[0-9a-f]{38})/.exec(said().slice(before)) ?? [];
    if (path !== undefined) return path;
    await wait(300);
  }
  throw new Error('No letter was printed');
}
