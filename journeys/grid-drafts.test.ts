import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { begunOnPhone, inHerCell } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';
import { untilValue } from './until-value.ts';

const which = Math.floor(Math.random() * 100_000);
const cover = `写到一半 ${which} 号井盖松动`;
const rail = `写到一半 ${which} 号护栏断了`;

test('what grid worker Li has begun survives a closed tab, several at once, and goes when she signs out', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  await beginRegistration(li, cover, await takePhoto());
  await li.getByRole('link', { name: '今天', exact: true }).click();
  await beginRegistration(li, rail);
  await li.getByRole('link', { name: '走访', exact: true }).click();
  await li.getByRole('link', { name: '看一处地方' }).click();
  await li.getByRole('radio', { name: '街面' }).check();
  await li.getByRole('checkbox', { name: '井盖松动或缺失' }).check();
  await li.getByLabel('还有要说的吗').fill(`写到一半 ${which} 号杆东侧`);
  for (let tries = 0; (await begunOnPhone(li)) < 3 && tries < 100; tries += 1) await li.waitForTimeout(100);

  // The battery is flat: no page has the time to say good-bye.
  const device = li.context();
  await li.close();
  const again = await device.newPage();
  await again.goto('/grid/');
  await again.getByRole('heading', { name: '没写完的 3 件' }).waitFor();
  await lookAt(again, '网格 没写完的');
  const visit = draftOf(again, '看一处地方');
  await visit.getByRole('link', { name: '接着写' }).click();
  await again.getByLabel('还有要说的吗').waitFor();
  assert.ok(await again.getByRole('checkbox', { name: '井盖松动或缺失' }).isChecked());
  await again.getByRole('link', { name: '今天', exact: true }).click();

  await draftOf(again, rail).getByRole('button', { name: '不要了' }).click();
  await again.getByText('删掉就找不回来了。').waitFor();
  await lookAt(again, '网格 草稿 不要了');
  await again.getByRole('button', { name: '确定删掉' }).click();
  await again.getByRole('heading', { name: '没写完的 2 件' }).waitFor();
  await draftOf(again, cover).getByRole('link', { name: '接着写' }).click();
  await untilValue(again.getByLabel('什么事'), cover);
  await again.getByText('已有 1 张照片').waitFor();
  await again.getByText(/^位置：.*示例网格/).waitFor();
  await again.getByRole('button', { name: '登记', exact: true }).click();
  await again.getByRole('heading', { name: '没写完的 1 件' }).waitFor();
  await again.getByRole('link', { name: cover }).first().waitFor();

  await again.getByRole('button', { name: '退出' }).click();
  await again.getByText('还有 1 件没有写完。').waitFor();
  await lookAt(again, '网格 退出 没写完');
  await again.getByRole('button', { name: '删除并退出' }).click();
  await again.getByRole('heading', { name: '登录', exact: true }).waitFor();
  assert.equal(await begunOnPhone(again), 0);
});

async function beginRegistration(
  li: Page,
  words: string,
  photo?: Awaited<ReturnType<typeof takePhoto>>,
): Promise<void> {
  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置：.*示例网格/).waitFor();
  if (photo) {
    await li.getByLabel('拍照或选照片').setInputFiles(photo);
    await li.getByText('已有 1 张照片').waitFor();
  }
  await li.getByLabel('什么事').fill(words);
}

function draftOf(li: Page, about: string) {
  return li.getByRole('listitem').filter({ hasText: about }).filter({ hasText: '接着写' });
}
