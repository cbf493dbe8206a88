import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { atWork } from './over-http.ts';
import { desk, phone, staff } from './person.ts';
import { untilValue } from './until-value.ts';

const nothing = '[]';
const serial = Math.floor(Math.random() * 100_000);

test('what a keeper has begun at her desk stands open again after a reload, until she throws it away', async (context) => {
  const ran = await staff(context, 'ranwen', '/mediator/committee', { ...phone, serviceWorkers: 'block' });
  await ran.getByRole('link', { name: '成员和名册' }).click();

  await ran.getByRole('button', { name: '改成员和基本情况' }).click();
  await ran.getByLabel('调委会电话').fill('023-5510');
  await untilKept(ran, (kept) => kept.includes('023-5510'));
  await ran.reload();
  await ran.getByText('这里上次没写完').waitFor();
  assert.equal(await ran.getByLabel('调委会电话').inputValue(), '023-5510');
  await lookAt(ran, '调委会改成员 接着写 手机');

  await ran.getByRole('button', { name: '取消' }).click();
  await ran.getByRole('button', { name: '改成员和基本情况' }).click();
  await ran.getByLabel('调委会电话').waitFor();
  assert.equal(await ran.getByText('这里上次没写完').count(), 0);
  await ran.getByRole('button', { name: '取消' }).click();
  await addSomebody(ran);

  await ran.getByRole('button', { name: '退出' }).click();
  await ran.getByRole('heading', { name: '登录', exact: true }).waitFor();
  assert.equal(await keptOn(ran), nothing);
});

/** Somebody half written: she may begin anew, and then the old words do not come again. */
async function addSomebody(page: Page): Promise<void> {
  const name = `冉小${serial}`;
  const form = page.getByRole('form', { name: '添加调解员' });
  const open = () => page.getByRole('button', { name: '添加调解员' }).click();
  await open();
  await form.getByLabel('姓名').fill(name);
  await untilKept(page, (kept) => kept.includes(name));
  await page.reload();
  await open();
  await page.getByText('这里上次没写完').waitFor();
  assert.equal(await form.getByLabel('姓名').inputValue(), name);
  await page.getByRole('button', { name: '重新写' }).click();
  assert.equal(await form.getByLabel('姓名').inputValue(), '');
  await untilKept(page, (kept) => kept === nothing);
  await page.reload();
  await open();
  await form.getByLabel('姓名').waitFor();
  assert.equal(await page.getByText('这里上次没写完').count(), 0);
  await form.getByLabel('姓名').fill(name);
  await untilKept(page, (kept) => kept.includes(name));
}

/** Writing is kept shortly after the last letter: what lies on the device is looked at until it says so. */
async function untilKept(page: Page, isThere: (kept: string) => boolean): Promise<void> {
  while (!isThere(await keptOn(page))) await page.waitForTimeout(50);
}

/** Asked in the browser's own words: a journey knows no type of what stands there. */
const readDrafts = `new Promise((tell, fail) => {
  const asked = indexedDB.open('linli');
  asked.onerror = fail;
  asked.onsuccess = () => {
    const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
    all.onerror = fail;
    all.onsuccess = () => {
      asked.result.close();
      tell(JSON.stringify(all.result));
    };
  };
})`;

function keptOn(page: Page): Promise<string> {
  return page.evaluate<string>(readDrafts);
}

test('what a keeper has begun to write of a mediator is there again after a reload, and gone once it is sent', async (context) => {
  const ran = await staff(context, 'ranwen', '/mediator/committee', { ...phone, serviceWorkers: 'block' });
  await ran.getByRole('link', { name: '成员和名册' }).click();
  await ran.locator('a[href*="/mediators/"]').first().click();

  await ran.getByRole('button', { name: '改在岗时间' }).click();
  await ran.getByLabel('从几点').first().fill('08:15');
  await ran.getByLabel('从', { exact: true }).fill('2031-02-03');
  await ran.getByLabel('年度', { exact: true }).fill('2024');
  await ran.getByLabel('聘期止').fill('2031-04-05');
  for (const written of ['08:15', '2031-02-03', '"2024"', '2031-04-05'])
    await untilKept(ran, (kept) => kept.includes(written));
  await ran.reload();
  await untilValue(ran.getByLabel('从几点').first(), '08:15');
  await untilValue(ran.getByLabel('从', { exact: true }), '2031-02-03');
  await untilValue(ran.getByLabel('年度', { exact: true }), '2024');
  await untilValue(ran.getByLabel('聘期止'), '2031-04-05');
  await lookAt(ran, '调解员名片 接着写 手机');

  await ran.getByLabel('到', { exact: true }).fill('2031-02-09');
  await ran.getByRole('button', { name: '加一段外出' }).click();
  await ran.getByRole('button', { name: /2031年2月3日/ }).waitFor();
  await untilValue(ran.getByLabel('从', { exact: true }), '');
  await untilKept(ran, (kept) => !kept.includes('2031-02-09'));
});

test('a keeper of many files finds one by its number', async (context) => {
  const ran = await atWork('ranwen');
  const codes: string[] = [];
  while (codes.length < 13) {
    const { code } = await ran.ask<{ code: string }>('POST', '/mediations', {
      intake: { kind: 'foundByCommittee' },
      ...{ disputeType: 'property', divisionCode: '500235001', facts: `楼道堆物 ${codes.length}`, requests: ['清走'] },
      parties: [
        { side: 'applicant', kind: 'person', name: '冉一' },
        { side: 'respondent', kind: 'person', name: '冉二' },
      ],
    });
    await ran.ask('POST', `/mediations/${code}/acceptance`, {});
    codes.push(code);
  }
  const { mediations } = await ran.ask<{ mediations: { code: string; number?: string }[] }>('GET', '/mediations');
  const sought = mediations.find(({ code }) => code === codes.at(-1));

  const page = await staff(context, 'ranwen', '/mediator/', desk);
  await page.getByLabel('找一个卷').fill(sought?.number ?? '');
  await page.getByRole('heading', { name: '找到的 1 件' }).waitFor();
  await lookAt(page, '调解 我的卷 找到一个 桌面');
  await page.getByLabel('找一个卷').fill('没有的编号');
  await page.getByText('没有找到。已经归档的').waitFor();
  await page.getByLabel('找一个卷').fill(sought?.number ?? '');
  await page.getByRole('link', { name: sought?.number ?? '' }).click();
  await page.waitForURL(`**/mediator/files/${sought?.code}`);
});
