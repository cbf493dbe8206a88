import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { messagesReaction } from './index.ts';
import { keyRing, openTalkingCounty, type TalkingCounty } from './messages.test-support.ts';

let county: TalkingCounty;
before(async () => {
  county = await openTalkingCounty();
});
after(() => county.close());

test('Mrs Wang is told who has her lamp and until when, and later what was done', async () => {
  const code = await county.reports('13800000001', '滨江路 8 号门口的路灯不亮，找王秀英');
  await county.bring(code);
  await county.step(county.sun.token, code, 'acknowledgement');
  await county.step(county.sun.token, code, 'resolution', { summary: '已更换灯具并恢复照明' });

  await county.react();

  const told = await county.toldTo('13800000001');
  const spoken = code.replace(/^(\d{6})(\d{6})(\d{4})(\d{4})$/, '$1 $2 $3 $4');
  assert.deepEqual(
    told.map(({ type }) => type),
    ['case.accepted', 'case.dispatched', 'case.resolved'],
  );
  assert.match(told[1]?.words ?? '', /^您反映的事项已交孙工的单位办理，\d+月\d+日\d\d:\d\d前答复。 编号 /);
  assert.equal(told[2]?.words, `您反映的事项已办理：已更换灯具并恢复照明 请凭编号和回执评价。 编号 ${spoken}`);
  assert.doesNotMatch(JSON.stringify(told), /8 号|王秀英|不亮/);
});

test('whoever reported a case that was merged hears what becomes of the one that lives on, along the whole chain', async () => {
  const [first, second, third] = [
    await county.reports('13800000011'),
    await county.reports('13800000012'),
    await county.reports('13800000013'),
  ];
  for (const code of [first, second, third]) await county.bring(code);
  await county.step(county.zhao.token, first, 'merger', { into: second, reason: '同一盏灯' });
  await county.step(county.zhao.token, second, 'merger', { into: third, reason: '同一盏灯' });
  await county.step(county.sun.token, third, 'acknowledgement');
  await county.step(county.sun.token, third, 'resolution', { summary: '已换灯' });

  await county.react();

  const told = await county.toldTo('13800000011');
  assert.deepEqual(
    told.map(({ type }) => type),
    ['case.accepted', 'case.dispatched', 'case.merged', 'case.merged', 'case.resolved'],
  );
  assert.match(told[2]?.words ?? '', /是同一件，合并办理/);
  assert.match(told[4]?.words ?? '', /^您反映的事项已办理：已换灯 编号 /);
  assert.ok(told[4]?.words.replaceAll(' ', '').endsWith(first), 'it names her own case');
});

test('each thing is told once, though the reader dies before it commits and then reads twice', async () => {
  const code = await county.reports('13800000021');
  await county.bring(code);
  const reader = messagesReaction(keyRing);
  const dying = {
    ...reader,
    react: async (...told: Parameters<typeof reader.react>) => {
      await reader.react(...told);
      throw new Error('killed');
    },
  };

  await assert.rejects(county.react(dying), /killed/);
  const afterDeath = await county.toldTo('13800000021');
  await county.react();
  await county.react();

  assert.deepEqual(afterDeath, []);
  assert.equal((await county.toldTo('13800000021')).length, 2);
});

test('of a confidential matter a message says nothing but that there is news', async () => {
  const [{ code: confidential } = { code: '' }] = await county.look<{ code: string }>(
    `select code from categories where body->>'sensitivity' = 'confidential' limit 1`,
  );
  const code = await county.reports('13800000031');
  await county.bring(code, confidential);

  await county.react();

  const told = await county.toldTo('13800000031');
  assert.equal(told.length, 2);
  for (const { words } of told) assert.match(words, /^您反映的事项有新进展，请凭编号和回执查询。 编号 [\d ]+$/);
});

test('an anonymous report is told to nobody', async () => {
  const place = { lng: 108.695, lat: 30.925 };
  const { code } = (await county.ask(undefined, 'POST', '/cases', { words: '路灯不亮', place })).body;
  await county.bring(code);

  await county.react();

  const written = await county.look(
    'select 1 from messages join cases on cases.id = messages.case_id where cases.code = $1',
    [code],
  );
  assert.deepEqual(written, []);
});

test('an extension is told with its new date, and one that was refused is not', async () => {
  const code = await county.reports('13800000041');
  await county.bring(code);
  await county.step(county.sun.token, code, 'acknowledgement');
  const extra = { amount: 3, unit: 'working-days' };
  await county.step(county.sun.token, code, 'extension-requests', { extra, reason: '灯具缺货' });
  await county.step(county.qian.token, code, 'extension-decision', { decision: 'refused', reason: '请先借用' });
  await county.step(county.sun.token, code, 'extension-requests', { extra, reason: '灯具缺货' });
  await county.step(county.qian.token, code, 'extension-decision', { decision: 'approved', reason: '灯具到货需三天' });

  await county.react();

  const told = (await county.toldTo('13800000041')).filter(({ type }) => type === 'case.extensionDecided');
  assert.equal(told.length, 1);
  assert.match(told[0]?.words ?? '', /^您反映的事项改为\d+月\d+日\d\d:\d\d前答复，原因：灯具到货需三天 编号/);
});

test('the centre and the unit in charge see what was told, and never the whole number', async () => {
  const code = await county.reports('13800000051');
  await county.bring(code);
  await county.react();

  const seen = await county.ask(county.zhao.token, 'GET', `/cases/${code}/messages`);
  const ofUnit = await county.ask(county.sun.token, 'GET', `/cases/${code}/messages`);
  const ofWorker = await county.ask(county.li.token, 'GET', `/cases/${code}/messages`);

  const { messages } = seen.body as unknown as { messages: { type: string; to: string; sentAt?: string }[] };
  assert.deepEqual(
    messages.map(({ type, to, sentAt }) => ({ type, to, sentAt })),
    [
      { type: 'case.dispatched', to: '138****0051', sentAt: undefined },
      { type: 'case.accepted', to: '138****0051', sentAt: undefined },
    ],
  );
  assert.deepEqual([seen.status, ofUnit.status, ofWorker.status], [200, 200, 403]);
});
