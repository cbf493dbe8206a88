import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assign, doStep, holdSession, openDispute, planSession, signAll, tellRights } from './at-the-table.ts';
import { inEveryLook } from './in-every-look.ts';
import { lookAt } from './look-at.ts';
import { openCounty } from './open-county.ts';
import { desk, phone, staff } from './person.ts';

const confided = '她说最少要八千，别告诉对方';

test('two sides stay apart: what one said alone is shown to nobody, and everybody learns the road to the court', async (context) => {
  const serial = Math.floor(Math.random() * 100_000);
  const names = [`向琼${serial}`, `熊伟${serial}`] as const;
  const chen = await staff(context, 'chenjing', '/mediator/', phone);
  await chen
    .getByRole('button', { name: /调解员/ })
    .first()
    .click();
  await chen.getByRole('heading', { name: '我的卷' }).waitFor();
  const code = await openDispute(chen, {
    type: '损害赔偿',
    names,
    facts: '熊伟装修砸穿了楼板，向琼家漏水，家具泡坏了。',
    request: '赔偿家具损失 10000 元',
  });
  await doStep(chen, '受理');
  await assign(chen, '陈静');
  await tellRights(chen, names);
  await doStep(chen, '单独谈话', async () => {
    await chen.getByText('只有您看得到').first().waitFor();
    await chen.getByRole('radio', { name: names[0] }).check();
    await chen.getByLabel('谈了什么').fill(confided);
  });
  await chen.getByText(confided).waitFor();
  await lookAt(chen, '调解 卷 单独谈话 手机');
  await inEveryLook(chen, '调解 卷 单独谈话 手机');

  await planSession(chen, '街道调解室 2 号房');
  await chen.getByRole('link', { name: '进入调解模式' }).click();
  for (const next of ['2/5 权利和义务', '3/5 到场']) {
    await inEveryLook(chen, `调解模式 ${next} 之前 手机`);
    await chen.getByRole('button', { name: '下一页' }).click();
    await chen.getByRole('heading', { name: next }).waitFor();
  }
  await inEveryLook(chen, '调解模式 到场 手机');
  for (const last of ['2/5 权利和义务', '1/5 议程']) {
    await chen.getByRole('button', { name: '上一页' }).click();
    await chen.getByRole('heading', { name: last }).waitFor();
  }
  await chen.getByRole('link', { name: '退出调解模式' }).click();
  await holdSession(chen, { names, minutes: '向琼要一万，熊伟只肯给两千，谈了两个小时。', result: '没有谈成' });
  assert.equal(await chen.getByText(confided).count(), 0);
  await signAll(chen, [...names, '陈静']);
  await chen.getByText('签名都齐了').waitFor();
  await lookAt(chen, '调解 签名都齐了 手机');
  await inEveryLook(chen, '调解 签名都齐了 手机');
  await chen.getByRole('link', { name: '回到卷' }).click();

  await doStep(chen, '终止调解', async () => {
    await chen.getByRole('radio', { name: '双方分歧太大' }).check();
  });
  await chen.getByText('向法院起诉').waitFor();
  await chen.getByText('民法典第188条').waitFor();
  await lookAt(chen, '调解 卷 调解不成 手机');

  const keeper = await staff(context, 'ranwen', `/mediator/files/${code}`, desk);
  await keeper.getByRole('heading', { name: names.join(' / ') }).waitFor();
  await keeper.getByText('向法院起诉').waitFor();
  assert.equal(await keeper.getByText(confided).count(), 0);
  assert.equal(await keeper.getByText('单独谈').count(), 0);
  await lookAt(keeper, '调解 卷 调解不成 桌面');
  const [notice] = await Promise.all([
    keeper.waitForEvent('download'),
    keeper.getByRole('button', { name: '下载《终止调解告知书》的 PDF' }).click(),
  ]);
  assert.equal(notice.suggestedFilename(), `${code}-termination.pdf`);
  assert.match((await readFile(await notice.path())).toString('latin1', 0, 8), /^%PDF-1\.7/);
  await doStep(keeper, '归档');
  const [volume] = await Promise.all([
    keeper.waitForEvent('download'),
    keeper.getByRole('link', { name: '下载《调解卷宗（已封存）》的 PDF' }).click(),
  ]);
  assert.match((await readFile(await volume.path())).toString('latin1', 0, 8), /^%PDF-1\.7/);
  await lookAt(keeper, '调解 卷 归档 桌面');
  await inEveryLook(keeper, '调解 卷 归档 桌面');
  await keeper.getByRole('link', { name: /^我的卷/ }).click();
  await keeper.getByRole('heading', { name: '我的卷', level: 1 }).waitFor();
  await inEveryLook(keeper, '调解 我的卷 桌面');
  await keeper.getByRole('link', { name: '已归档的卷' }).click();
  await keeper.getByRole('heading', { name: '已归档的卷', level: 1 }).waitFor();
  await lookAt(keeper, '调解 归档目录 桌面');
  await keeper.getByLabel('按编号找').fill(names[0]);
  await keeper.getByRole('button', { name: '查找' }).click();
  await keeper.getByText('不是调解编号或案卷号').waitFor();
  await keeper.getByLabel('按编号找').fill(code);
  await keeper.getByRole('button', { name: '查找' }).click();
  await keeper
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link', { name: /调解不成/ })
    .click();
  await keeper.getByRole('heading', { name: names.join(' / ') }).waitFor();

  await doStep(keeper, '依法留存', () => keeper.getByLabel('原因').fill('法院调卷'));
  await keeper.getByText('依法留存，保管期满也不销毁').waitFor();
  await lookAt(keeper, '调解 卷 依法留存 桌面');
  await destroy(code);
  await keeper.reload();
  await doStep(keeper, '解除留存', () => keeper.getByLabel('原因').fill('案子结了'));
  await destroy(code);
  await keeper.reload();
  await keeper.getByText('这份卷宗已经销毁').waitFor();
  await lookAt(keeper, '调解 卷 已销毁 桌面');
  await keeper.getByRole('link', { name: '看已归档的卷' }).click();
  await keeper.getByRole('listitem').filter({ hasText: '调解不成' }).getByText('已销毁').first().waitFor();
  await lookAt(keeper, '调解 归档目录 已销毁 桌面');
});

/** What is done after a backup was restored that is older than the destruction: what is held stays all the same. */
async function destroy(code: string): Promise<void> {
  const county = await openCounty();
  const line = JSON.stringify({ code, type: 'mediation.erased', at: new Date().toISOString() });
  await appendFile(join(county.folder, 'keys', 'erasures.jsonl'), `${line}\n`);
  await county.linli('erase', 'reapply');
}
