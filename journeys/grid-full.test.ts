import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { begunOnPhone, hasReserve, inHerCell } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { person, phone } from './person.ts';
import { takeGrainyPhoto } from './take-photo.ts';

const which = Math.floor(Math.random() * 100_000);
const first = `存满以前 ${which} 号井盖松动`;
const second = `存满以后 ${which} 号护栏断了`;

test('a phone that is full says so in time, loses nothing that it has taken, and takes again once there is room', async (context) => {
  const li = await person(context, { ...phone, ...inHerCell(), serviceWorkers: 'block' }, '/account/');
  await li.getByLabel('用户名').fill('lixue');
  await li.getByLabel('密码').fill((await openCounty()).password);
  await li.getByRole('button', { name: '登录', exact: true }).click();
  await li.getByRole('heading', { name: '登录', exact: true }).waitFor({ state: 'detached' });
  const room = await ownRoom(li);
  await room.leave(60_000_000);
  await li.goto('/grid/register');
  await li.getByText(/^位置/).waitFor();
  while (!(await hasReserve(li))) await li.waitForTimeout(100);
  await li.context().setOffline(true);
  await li.getByLabel('拍照或选照片').setInputFiles(await takeGrainyPhoto());
  await li.getByText('已有 1 张照片').waitFor();
  await li.getByLabel('什么事').fill(first);
  while ((await begunOnPhone(li)) === 0) await li.waitForTimeout(100);

  // Not a byte more: what was laid aside makes room for it, and she is told before the next.
  await room.leave(0);
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByText(/^1 件待上传/).waitFor();
  await room.leave('nothing, whatever is freed');
  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText('手机快存满了').waitFor();
  await lookAt(li, '网格 快存满了');

  // What she writes now cannot be kept, and she hears of it while she writes.
  await li.getByLabel('拍照或选照片').setInputFiles(await takeGrainyPhoto());
  await li.getByLabel('什么事').fill(second);
  await li.getByText('手机存满了，正在写的存不下').waitFor();
  await lookAt(li, '网格 存满了');
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByText('手机存满了，这件没有存下。').first().waitFor();
  await lookAt(li, '网格 这件没有存下');
  assert.equal(await li.getByLabel('什么事').inputValue(), second);
  await li.getByText('已有 1 张照片').waitFor();
  await li.getByText(/^1 件待上传/).waitFor();

  await room.leave(200_000_000);
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByText(/^2 件待上传/).waitFor();
  await li.context().setOffline(false);
  await li.getByText(/件待上传/).waitFor({ state: 'detached' });
  for (const words of [first, second]) await li.getByRole('link', { name: words }).first().waitFor();
});

/** The browser's own measure of what this site may keep, beyond what it keeps already. */
async function ownRoom(page: Page) {
  const door = await page.context().newCDPSession(page);
  const { address: origin } = await openCounty();
  return {
    leave: async (bytes: number | 'nothing, whatever is freed') => {
      const { usage } = await door.send('Storage.getUsageAndQuota', { origin });
      const quotaSize = typeof bytes === 'number' ? usage + bytes : 1;
      await door.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
      // It asks again only for more than it thinks there is.
      if (quotaSize <= usage) assert.equal(await page.evaluate(askForMuch), 'QuotaExceededError');
    },
  };
}

/** As text: it runs in the browser, whose objects are not known here. */
const askForMuch = `new Promise((resolve) => {
  const opening = indexedDB.open('much', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('much');
  opening.onsuccess = () => {
    const asking = opening.result.transaction('much', 'readwrite');
    asking.objectStore('much').put(new Blob([new Uint8Array(80_000_000)]), 'much');
    asking.oncomplete = () => resolve('kept');
    asking.onabort = () => resolve(asking.error.name);
  };
})`;
