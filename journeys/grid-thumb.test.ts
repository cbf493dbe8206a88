import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inHerCell } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';

const small = { ...phone, ...inHerCell(), viewport: { width: 320, height: 568 } };

test('on the smallest phone the way about lies in one line under her thumb, and nothing lies behind it', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', small);
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  await assertOneLine(li, 48);
  await assertNothingBehind(li);
  await lookAt(li, '网格 320 今天');

  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置/).waitFor();
  await assertNothingBehind(li);
  await lookAt(li, '网格 320 登记');
  // While the keyboard is open there is no bar: what room it leaves is hers. It is back when the keyboard is put away.
  await li.getByLabel('什么事').focus();
  await li.setViewportSize({ width: 320, height: 300 });
  await li.getByRole('link', { name: '走访', exact: true }).waitFor({ state: 'detached' });
  await lookAt(li, '网格 320 打字');
  await li.setViewportSize({ width: 320, height: 568 });
  await li.getByRole('link', { name: '走访', exact: true }).waitFor();

  await li.getByRole('button', { name: '长辈版' }).click();
  await assertOneLine(li, 60);
  await assertNothingBehind(li);
  await lookAt(li, '网格 320 长辈版 登记');
  await li.getByRole('link', { name: '走访', exact: true }).click();
  await lookAt(li, '网格 320 长辈版 走访');
  await li.getByRole('link', { name: '看一处地方' }).click();
  await li.getByRole('radio', { name: '街面' }).check();
  await assertNothingBehind(li);
  await lookAt(li, '网格 320 长辈版 看一处地方');
  await li.getByRole('button', { name: 'English' }).click();
  await li.getByRole('link', { name: 'Unsent' }).click();
  await li.getByRole('heading', { name: 'To send' }).waitFor();
  await assertOneLine(li, 60);
  await lookAt(li, '网格 320 长辈版 English 待上传');
  await li.getByRole('link', { name: 'Today' }).click();
  await lookAt(li, '网格 320 长辈版 English 今天');
});

test('in the dark and in the sun the same', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell(), colorScheme: 'dark' });
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  await lookAt(li, '网格 深色 今天');
  await li.getByRole('link', { name: '网格', exact: true }).click();
  await li.getByRole('heading', { name: '我的网格' }).waitFor();
  await lookAt(li, '网格 深色 网格');
  await li.getByRole('link', { name: '走访', exact: true }).click();
  await li.getByRole('link', { name: '看一处地方' }).click();
  await li.getByRole('radio', { name: '街面' }).check();
  await lookAt(li, '网格 深色 看一处地方');
});

const bar = (page: Page) => page.getByRole('navigation').getByRole('link');

async function assertOneLine(page: Page, target: number): Promise<void> {
  const boxes = await Promise.all((await bar(page).all()).map((link) => link.boundingBox()));
  assert.equal(boxes.length, 5);
  assert.equal(new Set(boxes.map((box) => box?.y)).size, 1, JSON.stringify(boxes));
  for (const box of boxes) assert.ok((box?.height ?? 0) >= target && (box?.width ?? 0) >= target, JSON.stringify(box));
  const lowest = Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)));
  assert.ok(lowest <= 568 && lowest > 560, `the bar ends at ${lowest}`);
}

/** Whatever the keyboard reaches lies above the bar once it is reached. */
async function assertNothingBehind(page: Page): Promise<void> {
  const hidden = await page.evaluate<string[]>(hiddenBehind);
  assert.deepEqual(hidden, []);
}

/** As text: it runs in the browser, whose objects are not known here. */
const hiddenBehind = `(() => {
  const all = [...document.querySelectorAll('main a, main button, main input, main textarea, footer a, footer button')];
  const seen = all.filter((one) => one.getClientRects().length > 0 && !one.closest('.visually-hidden, .photo-add'));
  return seen.flatMap((one) => {
    one.focus();
    const bar = document.querySelector('.thumb-bar').getBoundingClientRect();
    const { bottom } = one.getBoundingClientRect();
    return bar.height > 0 && bottom > bar.top + 1 ? [one.outerHTML.slice(0, 120) + ' ' + bottom + ' > ' + bar.top] : [];
  });
})()`;
