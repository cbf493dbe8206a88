import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { person, phone, staff } from './person.ts';
import { reportLamp } from './report.ts';
import { openFromQueue, takeStep } from './take-step.ts';

test('a neighbour with the same dark lamp is shown it, says so with one number, and reports nothing twice', async (context) => {
  const wang = await reportLamp(context);
  const zhao = await staff(context, 'zhaomin', '/desk/');
  await openFromQueue(zhao, '待受理', wang.words);
  await takeStep(zhao, '分类定位', async (form) => {
    await form.getByRole('button', { name: '路灯故障' }).click();
    await form.getByRole('checkbox', { name: '可以公开（去标识后）' }).check();
  });
  await takeStep(zhao, '受理', (form) => form.getByLabel('对外公开的说法').fill(wang.words));

  const page = await person(context, phone, '/');
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill(wang.words);
  await page.getByRole('radio', { name: '路灯故障' }).check();
  await next(page, '在什么地方？');
  await page.getByRole('radio', { name: '在地图上指' }).check();
  await page.getByLabel('地图。方向键移动').press('ArrowLeft');
  await page.getByText(/^这里是：.*示例网格/).waitFor();
  await next(page, '有照片吗？');
  const same = page.getByRole('listitem').filter({ hasText: wang.words });
  await same.getByText(/约 \d+ 米/).waitFor();
  await same.getByText('待分派').waitFor();
  await lookAt(page, '反映 已有人反映');
  await same.getByRole('button', { name: '我也遇到了，有进展告诉我' }).click();
  await same.getByLabel('您的手机号码').fill('13900001234');
  await same.getByRole('button', { name: '告诉我进展' }).click();
  await page.getByText('这件事不用再反映').first().waitFor();
  await lookAt(page, '反映 我也遇到');
  await page.getByRole('button', { name: '好，不用再反映了' }).click();
  await page.getByRole('heading', { name: '有事，说一声。' }).waitFor();

  assert.equal(await page.getByText('还没发出的').count(), 0);
  await twoMore(context, wang.code);
});

/** One more by e-mail, and one who leaves nothing and is counted all the same. */
async function twoMore(context: TestContext, code: string): Promise<void> {
  const byMail = await person(context, phone, `/public/cases/${code}`);
  await byMail.getByText('还有 1 人也遇到了').waitFor();
  await byMail.getByRole('button', { name: '我也遇到了，有进展告诉我' }).click();
  await byMail.getByRole('radio', { name: '发邮件' }).check();
  await byMail.getByLabel('您的邮箱').fill('邻居');
  await byMail.getByRole('button', { name: '告诉我进展' }).click();
  await byMail.getByText('请写一个能收信的邮箱').waitFor();
  await lookAt(byMail, '公开案件 我也遇到 没填对');
  await byMail.getByLabel('您的邮箱').fill('linju@example.com');
  await byMail.getByRole('button', { name: '告诉我进展' }).click();
  await byMail.getByText('有进展会发邮件告诉您').first().waitFor();

  const nameless = await person(context, phone, `/public/cases/${code}`);
  await nameless.getByRole('button', { name: '我也遇到了，有进展告诉我' }).click();
  await nameless.getByRole('radio', { name: '不留联系方式' }).check();
  assert.equal(await nameless.getByRole('textbox').count(), 0);
  await nameless.getByRole('button', { name: '算上我一个' }).click();
  await nameless.getByText('算上您了。').first().waitFor();
  await lookAt(nameless, '公开案件 算上我一个');
  const last = await person(context, phone, `/public/cases/${code}`);
  await last.getByText('还有 3 人也遇到了').waitFor();
}

test('whoever has a code and a receipt follows her report from any device, by hand or by its QR code', async (context) => {
  const wang = await reportLamp(context);
  const page = await person(context, phone, '/');
  await page.getByRole('link', { name: '查进度' }).click();
  await page.getByLabel('编号').fill(wang.code.replace(/(.{6})/g, '$1 '));
  await page.getByLabel('回执').fill(wang.receipt.toLowerCase());
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByText(wang.words).first().waitFor();
  await page.getByRole('link', { name: '我的回执和二维码' }).click();
  await page.getByRole('heading', { name: '请保存您的回执' }).waitFor();
  await lookAt(page, '再看回执');

  const other = await person(context, phone, `/progress/${wang.code}#${wang.receipt}`);
  await other.getByText(wang.words).first().waitFor();
  assert.equal(new URL(other.url()).hash, '');
});

async function next(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: question }).waitFor();
}
