import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.ts';
import { person, phone, staff } from './person.ts';
import { takePhoto } from './take-photo.ts';
import { openFromQueue, takeStep } from './take-step.ts';

const bureau = '云阳县城市管理局';
const words = `城管局工作人员吃拿卡要，门店招牌审批要“打点”才办，第 ${Math.floor(Math.random() * 100_000)} 次去还是不给办。`;

test('somebody accuses a bureau without saying who she is: the bureau sees nothing, the centre asks, she answers', async (context) => {
  const her = await accuse(context);

  const sun = await staff(context, 'sungong', '/desk/');
  assert.equal(await isFoundBy(sun, her.code), false);

  const zhao = await staff(context, 'zhaomin', '/desk/');
  await openFromQueue(zhao, '待受理', words);
  await zhao.getByText(bureau).first().waitFor();
  await lookAt(zhao, '案件 检举控告');
  await takeStep(zhao, '向反映人提问', (form) => form.getByLabel('想问反映人什么？').fill('是哪一天、在哪个窗口？'));
  assert.equal(await isFoundBy(zhao, her.code), true);

  await her.page.getByRole('link', { name: '看进度' }).click();
  await her.page.getByText('是哪一天、在哪个窗口？').waitFor();
  await her.page.getByLabel('您的回答').fill('上周二上午，三号窗口。');
  await lookAt(her.page, '进度 回答提问');
  await her.page.getByRole('button', { name: '发送回答' }).click();
  await her.page.getByText('上周二上午，三号窗口。').waitFor();

  await zhao.reload();
  await zhao.getByText('反映人有新回答').first().waitFor();
  await zhao.getByText('上周二上午，三号窗口。').first().waitFor();
  assert.deepEqual(await her.page.context().cookies(), []);
});

/** An anonymous report about a unit, with a photo, from the unit's name to the receipt. */
async function accuse(context: TestContext): Promise<{ page: Page; code: string }> {
  const page = await person(context, phone, '/');
  const cookies: string[] = [];
  page.on('response', async (answer) => {
    const set = (await answer.allHeaders().catch((): Record<string, string> => ({})))['set-cookie'];
    if (set !== undefined) cookies.push(`${answer.url()} ${set}`);
  });
  await page.getByRole('button', { name: '我要反映' }).click();
  await page.getByLabel('请说说情况').fill(words);
  await page.getByRole('heading', { name: '反映的是哪个单位？' }).waitFor();
  await page.getByLabel('查单位名称').fill('城市管理局');
  await page.getByRole('checkbox', { name: bureau }).check();
  await page.getByRole('radio', { name: '说不清，请工作人员帮我分' }).check();
  await lookAt(page, '反映 1 反映单位');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radio', { name: '从列表里选' }).check();
  await page.getByLabel('乡镇或街道').selectOption({ label: '盘龙街道' });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('拍照或选照片').setInputFiles(await takePhoto());
  await page.getByText('已有 1 张照片').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radio', { name: '不留身份（保密）' }).check();
  await page.getByText('怎样更稳妥').waitFor();
  await lookAt(page, '反映 4 不留身份');
  await page.getByRole('button', { name: '发出去' }).click();
  await page.getByRole('heading', { name: '收到了' }).waitFor();
  await page.getByRole('button', { name: '复制编号和回执' }).click();
  const [, code = ''] = /编号 (\d{20})/.exec(String(await page.evaluate('navigator.clipboard.readText()'))) ?? [];
  assert.equal(code.length, 20);
  await lookAt(page, '反映 收到了 保密');
  assert.deepEqual([cookies, await page.context().cookies()], [[], []]);
  return { page, code };
}

/** By its code, from the list of everything that this post may see. */
async function isFoundBy(page: Page, code: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answers = await Promise.all(
      ['/api/v1/cases?limit=200', `/api/v1/cases?q=${wanted}`].map(async (path) => {
        const answer = await fetch(path);
        return answer.ok ? answer.text() : '';
      }),
    );
    return answers.some((text) => text.includes(wanted));
  }, code);
}
