import { test } from 'node:test';
import { assign, doStep, openDispute, openStep } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { desk, staff } from './person.ts';

test('a keeper who hands a dispute to the county past the township is asked why, and to the township she is not', async (context) => {
  const serial = Math.floor(Math.random() * 100_000);
  const keeper = await staff(context, 'yangxiuzhen', '/mediator/committee', desk);
  const names = [`冉大${serial}`, `谭二${serial}`] as const;
  await openDispute(keeper, { type: '邻里', names, facts: '两家共用的院坝堆了柴。', request: '把柴搬走' });
  await doStep(keeper, '受理');
  await assign(keeper, '向大海');
  await openStep(keeper, '移交');
  await keeper.getByRole('radio', { name: '交上一级（分级）' }).check();
  await keeper.getByRole('radio', { name: '云阳县人民调解委员会' }).check();
  await keeper.getByRole('radio', { name: '疑难复杂' }).waitFor();
  await lookAt(keeper, '调解步骤 移交 越级 桌面');
  await keeper.getByRole('radio', { name: /双江街道人民调解/ }).check();
  await keeper.getByRole('radio', { name: '疑难复杂' }).waitFor({ state: 'detached' });
});
