import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { chooseByArrows, tabTo } from './by-keyboard.ts';
import { lookAt } from './look-at.ts';
import { desk, person } from './person.ts';
import { takePhotoOfPlates } from './take-photo.ts';

test('somebody who cannot use a mouse reports by keyboard alone, from the home page to the receipt', async (context) => {
  const page = await person(context, desk, '/');
  await page.getByRole('heading', { name: '有事，说一声。' }).waitFor();
  await lookAt(page, '键盘 首页');
  await tabTo(page, '我要反映');
  await page.keyboard.press('Enter');
  await page.getByLabel('请说说情况').waitFor();
  await tabTo(page, '请说说情况');
  await page.keyboard.type('电梯停了，有人被困在电梯里。');
  await page.getByRole('link', { name: '拨打 119 火警' }).waitFor();
  await lookAt(page, '键盘 危险');
  await tabTo(page, '拨打 119 火警');
  await tabTo(page, /说不清|电梯/);
  await chooseByArrows(page, '说不清');
  await next(page, '在什么地方？');
  await tabTo(page, '我就在那里');
  await chooseByArrows(page, '写地址');
  await tabTo(page, '地址或附近的标志');
  await page.keyboard.type('望江路 12 号 3 单元');
  await lookAt(page, '键盘 地址');
  await next(page, '有照片吗？');
  await addPhoto(page);
  await blotByKeys(page);
  await lookAt(page, '键盘 照片');
  await next(page, '怎么告诉您结果？');
  await tabTo(page, '实名');
  await chooseByArrows(page, '不留身份');
  await page.getByText('分类以后，按规定决定公不公开').waitFor();
  await lookAt(page, '键盘 再看一眼');
  await tabTo(page, '发出去');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  await lookAt(page, '键盘 收到了');
  await tabTo(page, '看进度');
  await page.keyboard.press('Enter');
  await addFact(page);
});

async function next(page: Page, question: string): Promise<void> {
  await tabTo(page, '下一步');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: question }).waitFor();
}

async function addPhoto(page: Page): Promise<void> {
  await tabTo(page, '拍照或选照片');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles(await takePhotoOfPlates());
  await page.getByText('已有 1 张照片').waitFor();
}

/** The box stands in the middle: up to the plate, as wide as it, and over it. */
async function blotByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, '遮住人脸、车牌');
  await page.keyboard.press('Enter');
  await page.getByText('还没有遮。').waitFor();
  await tabTo(page, '照片。');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Enter'])
    await page.keyboard.press(key);
  await page.getByText('已遮住 1 处。').waitFor();
  await page.keyboard.press('Backspace');
  await page.getByText('还没有遮。').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已遮住 1 处。').waitFor();
  await lookAt(page, '键盘 遮住');
  await tabTo(page, '遮好了，用这张');
  await page.keyboard.press('Enter');
  await page.getByText('已经遮好').waitFor();
}

/** And tells something more, with a photo, from the page of her case. */
async function addFact(page: Page): Promise<void> {
  await page.getByRole('button', { name: '补充情况' }).waitFor();
  await lookAt(page, '键盘 进度');
  await tabTo(page, '补充情况');
  await page.keyboard.press('Enter');
  await page.getByLabel('想补充什么？').waitFor();
  await tabTo(page, '想补充什么？');
  await page.keyboard.type('物业说明天才来人。');
  await lookAt(page, '键盘 补充');
  await tabTo(page, '提交');
  await page.keyboard.press('Enter');
  await page.getByText('补充的情况已转给承办单位。').waitFor();
}
