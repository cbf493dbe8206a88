import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { staff } from './person.ts';
import { reportLamp } from './report.ts';
import { openFromQueue } from './take-step.ts';

test('Mrs Wang takes back how to reach her, and the desk that saw it masked sees it gone', async (context) => {
  const wang = await reportLamp(context);
  const zhao = await staff(context, 'zhaomin', '/desk/');
  await openFromQueue(zhao, '待受理', wang.words);
  await zhao.getByText('王*英 138****5678').waitFor();
  await lookAt(zhao, '案件 联系方式 脱敏');
  await zhao.getByRole('button', { name: '显示并记录' }).click();
  await zhao.getByText('王秀英 13812345678').waitFor();

  await wang.page.getByRole('link', { name: '看进度' }).click();
  await wang.page.getByText('王秀英，13812345678').waitFor();
  await wang.page.getByRole('button', { name: '删除我的联系方式' }).click();
  await lookAt(wang.page, '删除我的联系方式');
  await wang.page.getByRole('button', { name: '永久删除' }).click();
  await wang.page.getByText('您的联系方式已经删除').waitFor();
  await lookAt(wang.page, '联系方式已删除');

  await zhao.reload();
  await zhao.getByText('没有留联系方式').waitFor();
});
