import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../tools/root.ts';
import { lookAt } from './look-at.ts';
import { desk, person, phone } from './person.ts';
import { untilValue } from './until-value.ts';

test('the pages of every audience can be installed like an app', async (context) => {
  for (const [path, name] of Object.entries(apps)) {
    const device = path === '/desk/' ? { ...desk, serviceWorkers: 'allow' as const } : phone;
    const page = await person(context, device, path);
    const door = await page.context().newCDPSession(page);
    const { data, errors } = await door.send('Page.getAppManifest');
    const { installabilityErrors } = await door.send('Page.getInstallabilityErrors');

    assert.deepEqual([JSON.parse(data ?? '{}').name, errors], [name, []]);
    // A browser of a test keeps nothing, which is the one thing that Chromium has against it.
    assert.deepEqual(
      installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
      [],
    );
  }
});

test('Mrs Wang has opened the page once: then it opens without a network, and her report is written where there is none', async (context) => {
  const wang = await person(context, phone, '/');
  await untilKept(wang);
  await wang.context().setOffline(true);

  await wang.reload();
  await wang.getByRole('heading', { name: '有事，说一声。' }).waitFor();
  await wang.getByText('现在没有网络。').waitFor();
  await lookAt(wang, '居民首页 没有网络');
  await wang.goto('/progress');
  await wang.getByRole('heading', { level: 1 }).waitFor();
  await wang.goto('/');
  await wang.getByRole('button', { name: '我要反映' }).click();
  await wang.getByLabel('请说说情况').fill('巷口的井盖不见了。');
  await wang.getByRole('radio', { name: '说不清，请工作人员帮我分' }).check();
  await wang.getByRole('button', { name: '下一步' }).click();
  await wang.getByRole('heading', { name: '在什么地方？' }).waitFor();
  await wang.waitForTimeout(700);
  await wang.reload();
  await wang.getByRole('heading', { name: '在什么地方？' }).waitFor();
  await wang.context().setOffline(false);
  await wang.getByText('现在没有网络。').waitFor({ state: 'detached' });
  assert.deepEqual(
    (await keptReads(wang)).filter((path) => !/^\/api\/v1\/(categories|map|divisions\/|public\/)/.test(path)),
    [],
  );
});

test('what everybody may read opens without a network too, page by page', async (context) => {
  const anybody = await person(context, phone, '/public/');
  await untilKept(anybody);
  await anybody.context().setOffline(true);
  for (const path of ['/public/promises', '/public/privacy', '/public/']) {
    await anybody.goto(path);
    await anybody.getByRole('heading', { level: 1 }).waitFor();
  }
  await anybody.getByRole('listitem').first().waitFor();
  await anybody.getByText(/数据截至 今天 \d\d:\d\d。$/).waitFor();
  await lookAt(anybody, '公开 没有网络');
  await anybody.goto('/public/statistics');
  await anybody.getByText('连不上网络。').waitFor();
});

test('a new version waits for her word, and takes nothing of a report half written', async (context) => {
  const wang = await person(context, phone, '/');
  await untilKept(wang);
  await wang.getByRole('button', { name: '我要反映' }).click();
  const words = wang.getByLabel('请说说情况');
  await words.fill('巷口的井盖不见了，');
  await publishNewVersion(context);
  await wang.evaluate('navigator.serviceWorker.ready.then((it) => it.update())');
  await wang.getByText('新版本已就绪。').waitFor();
  await lookAt(wang, '反映 1 新版本');
  assert.equal(await wang.title(), '邻里·我要反映');

  await words.fill('巷口的井盖不见了，晚上看不见，很危险。');
  await Promise.all([wang.waitForEvent('load'), wang.getByRole('button', { name: '点此更新' }).click()]);
  await wang.getByText('新版本已就绪。').waitFor({ state: 'detached' });
  assert.equal(await wang.title(), '邻里·新版本');
  await untilValue(wang.getByLabel('请说说情况'), '巷口的井盖不见了，晚上看不见，很危险。');
});

const apps = {
  '/': '邻里·我要反映',
  '/grid/': '邻里·网格',
  '/public/': '邻里·公开',
  '/desk/': '邻里·工作台',
};

/** The first visit is over: the pages are on the device. */
async function untilKept(page: Page): Promise<void> {
  await untilTrue(page, 'navigator.serviceWorker.controller?.state === "activated"');
  await untilTrue(page, "caches.open('linli-public-reads').then((it) => it.keys()).then((keys) => keys.length >= 2)");
}

/** Page by page as the policy allows: nothing that is text runs inside a page, so the question is asked from outside. */
async function untilTrue(page: Page, question: string): Promise<void> {
  while (!(await page.evaluate(question))) await page.waitForTimeout(100);
}

async function keptReads(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(
    "caches.open('linli-public-reads').then((it) => it.keys()).then((keys) => keys.map(({ url }) => new URL(url).pathname))",
  );
  return (addresses as string[]).toSorted();
}

/** As an installation does: other files lie where the old ones lay. */
async function publishNewVersion(context: TestContext): Promise<void> {
  const change = async (name: string, from: string, to: string) => {
    const path = join(root, 'web/dist', name);
    const before = await readFile(path, 'utf8');
    context.after(() => writeFile(path, before));
    assert.ok(before.includes(from));
    await writeFile(path, before.replace(from, to));
  };
  await change('index.html', '<title>邻里·我要反映', '<title>邻里·新版本');
  await change('worker.js', '"/index.html","revision":"', '"/index.html","revision":"new-');
}
