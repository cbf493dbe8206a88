import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inHerCell, keptOnPhone } from './grid-phone.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

test('grid worker Li settles a small thing on the spot, sees what is near, and what she finds without a signal is sent later', async (context) => {
  const li = await staff(context, 'lixue', '/grid/', { ...phone, ...inHerCell() });
  await li.getByRole('heading', { name: '我格里的事' }).waitFor();
  await lookAt(li, '网格 我的格');
  await li.getByRole('link', { name: '登记一件事' }).click();
  await li.getByText(/^位置：.*示例网格/).waitFor();
  const found = `楼道里堆着 ${Math.floor(Math.random() * 100_000)} 号纸箱，堵住了消防通道。`;
  await li.getByLabel('拍照或选照片').setInputFiles(await takePhoto());
  await li.getByLabel('什么事').fill(found);
  await li.getByRole('checkbox', { name: '当场办好了' }).check();
  await li.getByLabel('怎么办的').fill('请住户当场清走了纸箱。');
  await li.getByRole('button', { name: '登记并办结' }).click();
  await li.getByText('当场办结的，请选类别').first().waitFor();
  await lookAt(li, '网格 缺类别');
  await li.getByRole('group', { name: '这属于哪一类？' }).getByRole('radio').first().check();
  await lookAt(li, '网格 登记');
  await li.getByRole('button', { name: '登记并办结' }).click();
  await li.getByRole('link', { name: found }).first().waitFor();
  await lookAt(li, '网格 登记以后');
  await li.getByRole('button', { name: '看离我近的' }).click();
  await li
    .getByText(/^约 \d+ 米$/)
    .first()
    .waitFor();
  await lookAt(li, '网格 离我近的');
  await li.getByRole('link', { name: found }).first().click();
  await li.getByText('请住户当场清走了纸箱。').first().waitFor();
  await lookAt(li, '网格 案件');

  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置：.*示例网格/).waitFor();
  await li.context().setOffline(true);
  const later = `路边 ${Math.floor(Math.random() * 100_000)} 号井盖松动，踩上去会响。`;
  await li.getByLabel('什么事').fill(later);
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByText('1 件待上传').waitFor();
  await lookAt(li, '网格 没有网络');
  await li.context().setOffline(false);
  await li.getByText('1 件待上传').waitFor({ state: 'detached' });
  await li.getByRole('link', { name: later }).first().waitFor();
  await li.getByRole('button', { name: '退出' }).click();
  await li.getByText('这部手机上存的内容会一并删除。').waitFor();
  await lookAt(li, '网格 退出');
  await li.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
  await li.getByRole('heading', { name: '登录' }).waitFor();
  assert.equal(await keptOnPhone(li), 0);
});
