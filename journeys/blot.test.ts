import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { person, phone } from './person.ts';
import { takePhotoOfPlates } from './take-photo.ts';

test('a number plate that Mrs Wang rubs over with her finger is in nothing that the server ever gets', async (context) => {
  const page = await person(context, phone, '/');
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill('一辆车每晚停在消防通道上，救护车进不来。');
  await next(page);
  await page.getByRole('radio', { name: '写地址' }).check();
  await page.getByLabel('地址或附近的标志').fill('望江路 12 号');
  await next(page);
  await page.getByLabel('拍照或选照片').setInputFiles(await takePhotoOfPlates());
  await page.getByRole('button', { name: '遮住人脸、车牌（第 1 张照片）' }).click();
  await page.getByText('还没有遮。').waitFor();
  await lookAt(page, '遮住 开始');
  await rubUpperPlate(page);
  await rubUpperPlate(page);
  await page.getByText('已遮住 2 处。').waitFor();
  await page.getByRole('button', { name: '撤销一步' }).click();
  await page.getByText('已遮住 1 处。').waitFor();
  await lookAt(page, '遮住 一处');
  await page.getByRole('button', { name: '遮好了，用这张' }).click();
  await page.getByText('已经遮好').waitFor();
  await lookAt(page, '遮住 之后');
  await next(page);
  await page.getByRole('radio', { name: '不留身份（保密）' }).check();
  await page.getByRole('button', { name: '发出去' }).click();
  await page.getByRole('link', { name: '看进度' }).click();

  const [upper, lower] = await shadesOfPlates(page);
  assert.ok(upper.darkest > 90 && upper.lightest < 170, `the covered plate still shows ${JSON.stringify(upper)}`);
  assert.ok(lower.darkest < 60 && lower.lightest > 200, `the other plate shows ${JSON.stringify(lower)}`);
});

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
}

/** The upper plate lies between a quarter and three quarters of the photo, around its upper third. */
async function rubUpperPlate(page: Page): Promise<void> {
  const frame = await page.getByRole('application', { name: '照片。' }).locator('canvas').boundingBox();
  assert.ok(frame);
  const at = (x: number, y: number) => [frame.x + frame.width * x, frame.y + frame.height * y] as const;
  await page.mouse.move(...at(0.23, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.77, 0.3), { steps: 5 });
  await page.mouse.move(...at(0.77, 0.36), { steps: 2 });
  await page.mouse.move(...at(0.23, 0.36), { steps: 5 });
  await page.mouse.up();
}

type Shades = { darkest: number; lightest: number };

/** What the server gives back of the photo: the green of each pixel along the middle of both plates. */
async function shadesOfPlates(page: Page): Promise<[Shades, Shades]> {
  await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  const read = (height: number) =>
    page.evaluate<Shades>(`(() => {
      const photo = document.querySelector('img[alt="第 1 张照片"]');
      const canvas = document.createElement('canvas');
      canvas.width = photo.naturalWidth;
      canvas.height = photo.naturalHeight;
      const context = canvas.getContext('2d');
      context.drawImage(photo, 0, 0);
      const width = Math.floor(canvas.width / 2);
      const { data } = context.getImageData(canvas.width / 4, canvas.height * ${height}, width, 1);
      const greens = Array.from({ length: width }, (_, at) => data[at * 4 + 1]);
      return { darkest: Math.min(...greens), lightest: Math.max(...greens) };
    })()`);
  return [await read(0.33), await read(0.75)];
}
