import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkVolume } from '../server/cases/volume/check-volume.ts';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { staff } from './person.ts';
import { reportLamp } from './report.ts';
import { takePhoto } from './take-photo.ts';
import { openFromQueue, takeStep } from './take-step.ts';
import { evaluate } from './usual-way.ts';

test('Mrs Wang reports a dark lamp, and it goes through everybody’s hands into the archive', async (context) => {
  const wang = await reportLamp(context);

  const zhao = await staff(context, 'zhaomin', '/desk/');
  await lookAt(zhao, '工作台 待受理');
  await openFromQueue(zhao, '待受理', wang.words);
  await lookAt(zhao, '案件 待受理');
  await takeStep(zhao, '分类定位', async (form) => {
    await form.getByRole('button', { name: '路灯故障' }).click();
    await form.getByRole('checkbox', { name: '可以公开（去标识后）' }).check();
  });
  await takeStep(zhao, '受理', (form) => form.getByLabel('对外公开的说法').fill('望江路有一盏路灯不亮。'));
  await takeStep(zhao, '分派', async (form) => {
    await form.getByText('按派单目录推荐：').waitFor();
    await form.getByText('为什么是它？').click();
    await form.getByText('盘龙街道：没有').waitFor();
    await form.getByText('云阳县：云阳县城市管理局').waitFor();
  });

  await wang.page.getByRole('link', { name: '看进度' }).click();
  await wang.page.getByText('等待云阳县城市管理局签收').first().waitFor();
  await wang.page
    .getByText(/承诺 .+ 前/)
    .first()
    .waitFor();
  await lookAt(wang.page, '进度 待签收');
  await seesItAtHome(wang.page, wang.words);

  const sun = await staff(context, 'sungong', '/desk/');
  await openFromQueue(sun, '待签收', wang.words);
  await lookAt(sun, '案件 待签收');
  await takeStep(sun, '签收');
  await takeStep(sun, '记录首次联系', (form) => form.getByLabel('说明').fill('已电话联系王女士，约下午去看。'));
  await takeStep(sun, '记一笔', async (form) => {
    await form.getByRole('radio', { name: '现场核查' }).check();
    await form.getByLabel('说明').fill('镇流器烧坏。');
    await form.getByLabel('拍照或选照片').setInputFiles(await takePhoto('现场'));
    await form.getByText('已有 1 张照片').waitFor();
  });
  await takeStep(sun, '办结', (form) => form.getByLabel('办理结果').fill('换了镇流器，路灯已经亮了。'));
  await lookAt(sun, '案件 已办结');

  await wang.page.goto('/');
  const own = wang.page.getByRole('listitem').filter({ hasText: wang.words });
  await own.getByText('请您评价：办好了吗？').waitFor();
  await own.getByText('等您').waitFor();
  await lookAt(wang.page, '居民首页 等您评价');
  await own.getByRole('link').click();
  await wang.page.getByText('请您评价：办好了吗？').first().waitFor();
  await wang.page.getByText('换了镇流器，路灯已经亮了。').first().waitFor();
  await lookAt(wang.page, '进度 请评价');
  await evaluate(wang.page, { solved: '是', satisfied: '满意' });
  await wang.page.getByText('您已评价').first().waitFor();

  const zhou = await staff(context, 'zhouli', '/desk/');
  await openFromQueue(zhou, '待结案', wang.words);
  await takeStep(zhou, '结案');
  await takeStep(zhou, '归档');
  await lookAt(zhou, '案件 已归档');
  await readVolume(zhou, wang.code);
  await wang.page.reload();
  await wang.page.getByText('已归档保存').first().waitFor();
  await lookAt(wang.page, '进度 已归档');

  const { code, said } = await (await openCounty()).linli('verify');
  assert.equal(code, 0, said);
  assert.match(said, /^全部相符/);
});

/** Who has it and until when stands in her list; without a network too, and then it says from when that is. */
async function seesItAtHome(page: Page, words: string): Promise<void> {
  await page.goto('/');
  const own = page.getByRole('listitem').filter({ hasText: words });
  await own.getByText('等待云阳县城市管理局签收').waitFor();
  await own.getByText(/^承诺 .+ 前$/).waitFor();
  await lookAt(page, '居民首页 我反映过的');
  await page.context().setOffline(true);
  await page.route('**/api/**', (route) => route.abort('internetdisconnected'));
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.getByText(/^现在取不到最新进展。下面是 今天 \d\d:\d\d 看到的。$/).waitFor();
  await own.getByText('等待云阳县城市管理局签收').waitFor();
  await lookAt(page, '居民首页 我反映过的 没有网络');
  await page.unroute('**/api/**');
  await page.context().setOffline(false);
}

/** The archive opens: as paper, and as JSON whose hashes hold. */
async function readVolume(page: Page, code: string): Promise<void> {
  const paper = await download(page, '下载卷宗（PDF）');
  assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
  const volume = JSON.parse((await download(page, '下载卷宗（JSON，含校验）')).toString());
  assert.equal(volume.head.caseCode, code);
  assert.deepEqual(checkVolume(volume), []);
}

async function download(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return readFile(await file.path());
}
