import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { person, phone } from './person.ts';

test('before anybody leaves a number she is told what for, and can read who sees it and how long it is kept', async (context) => {
  const page = await person(context, phone, '/');
  await page.getByRole('link', { name: '保护您的信息' }).click();
  await page.getByRole('heading', { name: '我们怎样保护您的信息', level: 1 }).waitFor();
  await page.getByText('运营单位还没有填写自己的名称和联系方式').waitFor();
  await page
    .getByRole('row', { name: /姓名、电话、邮箱/ })
    .getByText('138****5678')
    .waitFor();
  await page
    .getByRole('row', { name: /办理过的案卷/ })
    .getByText('30 年', { exact: true })
    .waitFor();
  await page
    .getByRole('row', { name: /您的姓名、电话、邮箱/ })
    .getByText('个人信息保护法第19条')
    .waitFor();
  await lookAt(page, '个人信息保护');

  await page.goto('/public/privacy');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('button', { name: '长辈版', pressed: true }).waitFor();
  await lookAt(page, '长辈版 个人信息保护');
});
