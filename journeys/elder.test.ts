import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { desk, person, phone, staff } from './person.ts';
import { openFromQueue } from './take-step.ts';

const longLine = `https://example.org/${'a'.repeat(150)}`;

test('whoever needs large type reports in it, and a very long report breaks no screen', async (context) => {
  const words = `第 ${Math.floor(Math.random() * 100_000)} 号楼前的路灯不亮。${'老人晚上出门看不见，摔过两回。'.repeat(80)}${longLine}`;
  const page = await person(context, { ...phone, viewport: { width: 320, height: 640 } }, '/');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('button', { name: '长辈版', pressed: true }).waitFor();
  await lookAt(page, '长辈版 首页');
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill(words);
  await lookAt(page, '长辈版 反映 1');
  await next(page, '是哪一类的事？');
  await lookAt(page, '长辈版 反映 2');
  await next(page, '在什么地方？');
  await page.getByRole('radio', { name: '写地址' }).check();
  await page.getByLabel('地址或附近的标志').fill('望江路菜市场东门旁边');
  await page.getByLabel('查社区、村、乡镇的名字').fill('四民');
  await page.getByRole('radio', { name: '盘龙街道 四民村村民委员会' }).check();
  await lookAt(page, '长辈版 反映 3');
  await next(page, '有照片吗？');
  await lookAt(page, '长辈版 反映 4');
  await next(page, '怎么告诉您结果？');
  await page.getByRole('radio', { name: '不留身份（保密）' }).check();
  await lookAt(page, '长辈版 反映 5');
  await next(page, '再看一眼，就发出去');
  await page.getByText('盘龙街道 四民村村民委员会，望江路菜市场东门旁边').waitFor();
  await lookAt(page, '长辈版 反映 6');
  await page.getByRole('button', { name: '发出去' }).click();
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  await lookAt(page, '长辈版 收到了');
  await page.getByRole('link', { name: '看进度' }).click();
  await page.getByText('等待云阳县综治中心受理').first().waitFor();
  await lookAt(page, '长辈版 进度');
  await page.goto('/');
  await page.getByText('我反映过的').first().waitFor();
  await lookAt(page, '长辈版 首页 反映过');
  await page.getByRole('button', { name: '长辈版', pressed: true }).waitFor();

  const zhao = await staff(context, 'zhaomin', '/desk/', { ...desk, colorScheme: 'dark' });
  await openFromQueue(zhao, '待受理', words.slice(0, 40));
  await lookAt(zhao, '深色 很长的案件');
  await zhao.getByRole('link', { name: '← 回到待受理' }).click();
  await zhao.getByRole('heading', { name: '待受理', level: 1 }).waitFor();
  await lookAt(zhao, '深色 待受理');
  await zhao.getByRole('button', { name: '登记来电来访' }).click();
  await zhao.getByRole('heading', { name: '登记来电来访' }).waitFor();
  await lookAt(zhao, '深色 登记来电来访');
});

test('whoever signs in wrongly, opens a wrong code or an address that is none is told what to do', async (context) => {
  const page = await person(context, phone, '/progress');
  await page.getByLabel('编号').fill('123');
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByText('编号是 20 位数字，请再核对一下').first().waitFor();
  await lookAt(page, '进度 编号不对');
  await sendsTooEarly(page);
  const zhao = await person(context, desk, '/desk/');
  await lookAt(zhao, '登录');
  await zhao.getByRole('button', { name: '登录' }).click();
  await zhao.getByText('请填写用户名和密码').first().waitFor();
  await lookAt(zhao, '登录 没填');
});

/** Somebody comes to the last page by its address: what is missing on the first one is named, with the way there. */
async function sendsTooEarly(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').waitFor();
  await page.goto(`${new URL(page.url()).pathname}?step=contact`);
  await page.getByRole('radio', { name: '不留身份（保密）' }).check();
  await page.getByRole('button', { name: '发出去' }).click();
  await page.getByRole('link', { name: '第 2 步：请说明地点' }).waitFor();
  await lookAt(page, '反映 前面没填');
  await page.getByRole('link', { name: '第 1 步：请写一写出了什么事' }).click();
  await page.getByRole('heading', { name: '出了什么事？' }).waitFor();
  assert.equal(await page.evaluate('document.activeElement.id'), 'words');
  await page.getByText('请写一写出了什么事').first().waitFor();
}

async function next(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: question }).waitFor();
}
