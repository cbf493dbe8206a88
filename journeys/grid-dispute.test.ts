import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { inHerCell, keptOnPhone } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { scrollTo } from './scroll-to.ts';
import { openFromQueue } from './take-step.ts';

const which = Math.floor(Math.random() * 100_000);
const wall = `两户为宅基地边界吵架，${which} 号界墙要拆。`;
const well = `两户为宅基地边界吵架，${which} 号水井归谁说不清。`;

test('a dispute that a grid worker finds without a network is kept with its kind and goes once; refused, she puts it right', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  // She has not opened the form: what she needs for it lies on the phone all the same.
  while ((await keptOnPhone(li, '/catalogue')) === 0) await li.waitForTimeout(200);
  while (!(await li.evaluate('navigator.serviceWorker.controller?.state === "activated"')))
    await li.waitForTimeout(200);
  await li.context().setOffline(true);
  await li.reload();
  await li.getByText('没有网络。下面是').waitFor();
  await find(li, wall);
  // The satellites put her into the sea.
  await li.context().setGeolocation({ longitude: 125, latitude: 28 });
  await find(li, well);
  await li.getByRole('link', { name: /^2 件待上传/ }).click();
  await li.getByRole('heading', { name: '等着上传' }).waitFor();
  await li.getByText(wall).waitFor();
  await li.reload();
  await li.getByText(wall).waitFor();
  await lookAt(li, '网格 离线 纠纷待上传');

  await li.context().setOffline(false);
  await li.getByRole('heading', { name: '要您来定' }).waitFor();
  await li.getByRole('heading', { name: '今天已上传' }).waitFor();
  await lookAt(li, '网格 纠纷没有收下');
  await li.context().setGeolocation(inHerCell().geolocation);
  await li.getByRole('button', { name: '改一改再上传' }).click();
  // The sea is forgotten, and the phone is asked anew.
  await li.getByText(/^位置：.*示例网格/).waitFor();
  assert.equal(await li.getByLabel('什么事').inputValue(), well);
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  await li.getByRole('link', { name: well }).first().waitFor();

  const tang = await staff(context, 'tangyan', '/desk/');
  await openFromQueue(tang, '待受理', wall);
  await tang.getByText('邻里纠纷').first().waitFor();
  await tang.getByRole('navigation', { name: '队列' }).getByRole('link', { name: '待受理' }).click();
  for (const words of [wall, well]) {
    await scrollTo(tang, tang.getByRole('link', { name: words }));
    assert.equal(await tang.getByRole('link', { name: words }).count(), 1);
  }
});

/** With its kind, so that the desk sends it to mediators. */
async function find(li: Page, words: string): Promise<void> {
  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText('位置已记下，连上网络后再认是哪一格。').waitFor();
  await li.getByLabel('什么事').fill(words);
  await li.getByRole('radio', { name: '邻里纠纷' }).check();
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
}
