import { test } from 'node:test';
import { drawYunyang } from '../server/demo/yunyang/draw-yunyang.ts';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';

const firstCommunity = '500235001001';

test('grid worker Li settles a small thing on the spot, and what she finds without a signal is sent later', async (context) => {
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
  await li.getByRole('link', { name: found }).first().click();
  await li.getByText('请住户当场清走了纸箱。').first().waitFor();
  await lookAt(li, '网格 案件');

  await li.getByRole('link', { name: '登记', exact: true }).click();
  await li.getByText(/^位置：.*示例网格/).waitFor();
  await li.context().setOffline(true);
  const later = `路边 ${Math.floor(Math.random() * 100_000)} 号井盖松动，踩上去会响。`;
  await li.getByLabel('什么事').fill(later);
  await li.getByRole('button', { name: '登记', exact: true }).click();
  await li.getByText('有 1 件等待发送').waitFor();
  await lookAt(li, '网格 没有网络');
  await li.context().setOffline(false);
  await li.getByText('有 1 件等待发送').waitFor({ state: 'detached' });
  await li.getByRole('link', { name: later }).first().waitFor();
});

/** The phone knows where she stands: in the middle of the first cell of her community. */
function inHerCell() {
  const cell = drawYunyang().cells.find(({ code }) => code.startsWith(firstCommunity));
  const ring = cell?.polygons[0]?.[0] ?? [];
  const mean = (axis: 0 | 1) => ring.reduce((sum, position) => sum + position[axis], 0) / ring.length;
  return { geolocation: { longitude: mean(0), latitude: mean(1) }, permissions: ['geolocation'] };
}
