import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { laterToday } from './at-the-table.ts';
import { lookAt } from './look-at.ts';
import { mediated } from './mediated.ts';
import { atWork } from './over-http.ts';
import { phone, staff } from './person.ts';

const done = '单独谈话：记下了';

test('whoever turns her screen to both sides shows neither that she spoke with one alone, nor the file', async (context) => {
  const tang = await atWork('tangjianguo');
  const { code } = await mediated(tang);
  const meetsAt = new Date(`${await laterToday()}:00+08:00`).toISOString();
  const plan = { kind: 'together', meetsAt, where: '劳动争议调解室', invited: [1, 2] };
  await tang.ask('POST', `/mediations/${code}/session-plan`, plan);
  const page = await staff(context, 'tangjianguo', `/mediator/files/${code}`, { ...phone, serviceWorkers: 'block' });

  await talkAlone(page);
  await page.getByText(done).waitFor();
  await page.getByRole('link', { name: '进入调解模式' }).click();
  await page.getByRole('heading', { name: '1/5 议程' }).waitFor();
  assert.equal(await page.getByText(done).count(), 0);
  await lookAt(page, '调解模式 刚谈过 手机');

  await page.getByRole('link', { name: '退出调解模式' }).click();
  const answer = await holdAnswer(page);
  await talkAlone(page);
  await answer.asked;
  await page.getByRole('link', { name: '回到卷' }).click();
  await page.getByRole('link', { name: '进入调解模式' }).click();
  await page.getByRole('heading', { name: '1/5 议程' }).waitFor();
  await answer.give();
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByRole('heading', { name: '2/5 权利和义务' }).waitFor();
  assert.equal(await page.getByText(done).count(), 0);
});

async function talkAlone(page: Page): Promise<void> {
  const acts = page.getByRole('region', { name: '现在可以做的事' });
  await acts.getByRole('link', { name: '单独谈话', exact: true }).click();
  await page.getByRole('radio', { name: '周大山' }).check();
  await page.getByLabel('谈了什么').fill('他最少要一千五。');
  await page.getByRole('button', { name: '确定单独谈话' }).click();
}

/** The house hears of the talk at once; its answer comes when it is given, and the file anew with it. */
async function holdAnswer(page: Page): Promise<{ asked: Promise<void>; give: () => Promise<void> }> {
  const [asked, heard] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/caucus', async (route) => {
    const response = await route.fetch();
    asked.resolve();
    await heard.promise;
    await route.fulfill({ response });
  });
  const give = async () => {
    const readAnew = page.waitForResponse((response) => /\/mediations\/\d+$/.test(response.url()));
    heard.resolve();
    await (await readAnew).finished();
  };
  return { asked: asked.promise, give };
}
