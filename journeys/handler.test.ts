import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from './look-at.ts';
import { phone, staff } from './person.ts';
import { reportLampByList } from './report.ts';
import { scrollTo } from './scroll-to.ts';
import { takePhoto } from './take-photo.ts';
import { openFromQueue, takeStep } from './take-step.ts';
import { acceptAndDispatch, lookAgain } from './usual-way.ts';

test('handler Sun does his whole day on a telephone: takes up, asks, logs with a photo, wants more time, resolves', async (context) => {
  const { page, words } = await reportLampByList(context);
  await acceptAndDispatch(await staff(context, 'zhaomin', '/desk/'), words);

  const sun = await staff(context, 'sungong', '/desk/', phone);
  await openFromQueue(sun, '待签收', words);
  await lookAt(sun, '手机 案件 待签收');
  await takeStep(sun, '签收');
  await takeStep(sun, '向反映人提问', (form) => form.getByLabel('想问反映人什么？').fill('是进单元门左边那一盏吗？'));
  const photosOfReport = await sun.locator('#content img').count();
  await takeStep(sun, '记一笔', async (form) => {
    await form.getByRole('radio', { name: '现场核查' }).check();
    await form.getByLabel('说明').fill('灯杆进水，电缆要换。');
    await form.getByLabel('拍照或选照片').setInputFiles(await takePhoto('灯杆'));
    await form.getByText('已有 1 张照片').waitFor();
  });
  const story = sun.getByRole('list', { name: '经过' });
  await story.getByRole('img').waitFor();
  assert.equal(await sun.locator('#content img').count(), photosOfReport + 1, 'the photo stands at its step alone');
  await lookAt(sun, '手机 案件 经过里的照片');
  await takeStep(sun, '申请延期', async (form) => {
    await form.getByRole('spinbutton').fill('3');
    await form.getByLabel('理由').fill('电缆要从区里调，三天后到。');
  });
  await sun.getByText('延期待批').first().waitFor();

  await page.getByRole('link', { name: '看进度' }).click();
  await page.getByText('是进单元门左边那一盏吗？').first().waitFor();

  const qian = await staff(context, 'qianzhuren', '/desk/');
  await openFromQueue(qian, '延期申请', words);
  await takeStep(qian, '审批延期', async (form) => {
    await form.getByRole('radio', { name: '同意', exact: true }).check();
    await form.getByLabel('理由').fill('确需等料。');
  });

  await sun.getByRole('navigation', { name: '队列' }).getByRole('link', { name: '办理中' }).click();
  await scrollTo(sun, sun.getByRole('link', { name: words }));
  await lookAt(sun, '手机 办理中');
  await sun.getByRole('button', { name: '筛选', exact: true }).click();
  const sheet = sun.getByRole('dialog', { name: '筛选' });
  await sheet.getByRole('combobox', { name: '预警' }).click();
  await sun.getByTitle('严重超时', { exact: true }).click();
  await sun.getByRole('dialog', { name: '筛选（1）' }).getByRole('button', { name: '看列表' }).click();
  await sun.getByRole('button', { name: '筛选（1）' }).waitFor();
  await sun.getByRole('link', { name: words }).waitFor({ state: 'detached' });
  await lookAt(sun, '手机 办理中 已筛选');
  await sun.goto('/desk/queues/handle?alarm=red&category=09');
  await sun.getByText('没有符合筛选条件的案件。').waitFor();
  await lookAt(sun, '手机 办理中 筛掉了');
  await sun.getByRole('button', { name: '清除筛选' }).click();

  await scrollTo(sun, sun.getByRole('link', { name: words }));
  await sun.getByRole('link', { name: words }).click();
  await takeStep(sun, '暂停计时', (form) => form.getByRole('radio', { name: '天气原因' }).check());
  await sun.getByText('不计时', { exact: true }).waitFor();
  await sun.getByRole('link', { name: '回到办理中' }).click();
  await sun.locator('tr[data-row-key]', { hasText: words }).getByText('不计时').waitFor();
  await lookAt(sun, '手机 办理中 不计时');
  await sun.getByRole('link', { name: words }).click();
  await takeStep(sun, '恢复计时');
  await sun.getByRole('link', { name: '回到办理中' }).click();
  await sun.getByRole('link', { name: words }).click();
  await takeStep(sun, '办结', (form) => form.getByLabel('办理结果').fill('换了电缆和灯泡，已经亮了。'));
  await lookAgain(page, '换了电缆和灯泡，已经亮了。');
});
