import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { person, phone } from './person.ts';
import { takePhoto } from './take-photo.ts';

export type Reported = { readonly page: Page; readonly code: string; readonly receipt: string; readonly words: string };

/** Mrs Wang reports a dark lamp from her phone: with a photo and a place on the map, and leaves her number. */
export async function reportLamp(test: TestContext): Promise<Reported> {
  const words = darkLamp();
  const page = await person(test, phone, '/');
  await lookAt(page, '居民首页');
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill(words);
  await page.getByRole('radio', { name: '说不清，请工作人员帮我分' }).check();
  await lookAt(page, '反映 1 什么事');
  await next(page, '在什么地方？');
  await pointOnMap(page);
  await lookAt(page, '反映 2 地图');
  await next(page, '有照片吗？');
  await page.getByLabel('拍照或选照片').setInputFiles(await takePhoto());
  await page.getByText('已有 1 张照片').waitFor();
  await lookAt(page, '反映 3 照片');
  await next(page, '怎么告诉您结果？');
  await page.getByRole('radio', { name: '实名' }).check();
  await page.getByLabel('电话号码').fill('13812345678');
  await page.getByLabel('怎么称呼您').fill('王秀英');
  await lookAt(page, '反映 4 联系方式');
  return { words, ...(await send(page)) };
}

/** The same without map, photo or name: the place is chosen from the list. */
export async function reportLampByList(test: TestContext, words = darkLamp()): Promise<Reported> {
  const page = await person(test, phone, '/');
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill(words);
  await page.getByRole('radio', { name: '路灯故障' }).check();
  await next(page, '在什么地方？');
  await page.getByRole('radio', { name: '从列表里选' }).check();
  await page.getByLabel('乡镇或街道').selectOption({ label: '盘龙街道' });
  await page.getByLabel('社区或村').selectOption({ label: '四民村村民委员会' });
  await lookAt(page, '反映 2 列表');
  await next(page, '有照片吗？');
  await next(page, '怎么告诉您结果？');
  await page.getByRole('radio', { name: '不留身份（保密）' }).check();
  return { words, ...(await send(page)) };
}

/** No two stories are told in the same words, so that each is found by its own. */
function darkLamp(): string {
  const house = Math.floor(Math.random() * 100_000);
  return `望江路 ${house} 号楼下的路灯不亮，已经三天了，老人晚上出门看不见。`;
}

async function next(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: question }).waitFor();
}

/** By keyboard, as somebody does who cannot drag: the map answers the arrow keys. */
async function pointOnMap(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '在地图上指' }).check();
  await page.getByLabel('地图。方向键移动').press('ArrowLeft');
  await page.getByText(/^这里是：.*示例网格/).waitFor();
}

async function send(page: Page): Promise<Omit<Reported, 'words'>> {
  await page.getByRole('button', { name: '发出去' }).click();
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  await page.getByText(/前，会有人受理。$/).waitFor();
  await lookAt(page, '反映 收到了');
  await page.getByRole('button', { name: '复制编号和回执' }).click();
  const copied = await page.evaluate('navigator.clipboard.readText()');
  const [, code = '', receipt = ''] = /编号 (\d{20}) 回执 (\w+)$/.exec(String(copied)) ?? [];
  assert.notEqual(code, '', `nothing was copied but ${copied}`);
  return { page, code, receipt };
}
