import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTalkingCounty, type TalkingCounty } from './messages.test-support.ts';

let county: TalkingCounty;
before(async () => {
  county = await openTalkingCounty();
});
after(() => county.close());

const subscribe = (code: string, body: object) =>
  county.ask(undefined, 'POST', `/public/cases/${code}/subscriptions`, body);
const affectedBy = async (code: string) => {
  await county.react();
  return (await county.ask(undefined, 'GET', `/public/cases/${code}`)).body.affectedCount;
};

async function shown(phone: string): Promise<string> {
  const code = await county.reports(phone);
  await county.bring(code);
  await county.react();
  return code;
}

test('a neighbour who says "I have this too" counts once, and hears what was done', async () => {
  const code = await shown('13800000001');
  const first = await subscribe(code, { phone: '139 0000 0001' });
  const again = await subscribe(code, { phone: '+86-139-0000-0001' });
  await subscribe(code, { email: 'Neighbour@Example.com' });
  const affected = await affectedBy(code);
  await county.step(county.sun.token, code, 'acknowledgement');
  await county.step(county.sun.token, code, 'resolution', { summary: '已换灯' });
  await county.react();

  assert.deepEqual([first.status, again.status, affected], [201, 201, 2]);
  assert.deepEqual(again.body, first.body);
  const told = await county.toldTo('13900000001');
  assert.deepEqual(
    told.map(({ type, part }) => ({ type, part })),
    [{ type: 'case.resolved', part: 'subscriber' }],
  );
  assert.match(told[0]?.words ?? '', /^您关注的事项已办理：已换灯 编号/);
  assert.equal((await county.toldTo('neighbour@example.com')).length, 1);
});

test('a neighbour who leaves no address counts too, hears nothing, and of her only the hour is kept', async () => {
  const code = await shown('13800000061');
  const said = await subscribe(code, { isNameless: true });
  await subscribe(code, { isNameless: true });
  const both = await subscribe(code, { phone: '13900000061', isNameless: true });
  const affected = await affectedBy(code);
  const before = await county.look('select 1 from messages');
  await county.step(county.sun.token, code, 'acknowledgement');
  await county.step(county.sun.token, code, 'suspension', { reason: 'weather' });
  await county.react();

  assert.deepEqual([said.status, both.status, affected], [201, 422, 2]);
  assert.equal((await county.look('select 1 from messages')).length - before.length, 1);
  assert.deepEqual(
    await county.look(
      `select distinct to_sealed, date_trunc('hour', created_at) = created_at as "isHour" from case_subscriptions
       where to_kind = 'none'`,
    ),
    [{ to_sealed: null, isHour: true }],
  );
});

test('whoever reported and also followed is told once, as the one who reported', async () => {
  const code = await shown('+86 138 0000 0051');
  await subscribe(code, { phone: '13800000051' });
  await county.step(county.sun.token, code, 'acknowledgement');
  await county.step(county.sun.token, code, 'resolution', { summary: '已换灯' });
  await county.react();

  const told = (await county.toldTo('13800000051')).filter(({ type }) => type === 'case.resolved');

  assert.deepEqual(
    told.map(({ part }) => part),
    ['reporter'],
  );
});

test('who has heard enough ends it with the link in her message', async () => {
  const code = await shown('13800000011');
  await subscribe(code, { phone: '13900000011' });
  await county.step(county.sun.token, code, 'acknowledgement');
  await county.step(county.sun.token, code, 'suspension', { reason: 'weather' });
  await county.react();
  const [told] = await county.toldTo('13900000011');
  const token = new URL(told?.leave ?? '', 'https://linli.example').searchParams.get('leave');

  const left = await county.ask(undefined, 'DELETE', `/public/cases/${code}/subscriptions/${token}`);
  const again = await county.ask(undefined, 'DELETE', `/public/cases/${code}/subscriptions/${token}`);
  const affected = await affectedBy(code);
  await county.step(county.sun.token, code, 'resumption');
  await county.react();

  assert.equal(told?.words.includes('您关注的事项暂停办理：天气原因。'), true);
  assert.deepEqual([left.status, again.status, affected], [204, 404, 0]);
  assert.equal((await county.look(`select 1 from messages where to_masked = '139****0011'`)).length, 1);
});

test('what is not public cannot be subscribed to, nor what never was', async () => {
  const hidden = await county.reports('13800000021');

  const answers = [
    await subscribe(hidden, { phone: '13900000021' }),
    await subscribe('1'.repeat(20), { phone: '13900000021' }),
  ];

  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404],
  );
});

test('a subscription without an address, or with two, is refused', async () => {
  const code = await shown('13800000031');

  const none = await subscribe(code, {});
  const both = await subscribe(code, { phone: '13900000031', email: 'a@example.com' });

  assert.deepEqual([none.status, both.status], [422, 422]);
});

test('when a case is handed to a court, whoever followed it learns only that it is public no more', async () => {
  const code = await shown('13800000041');
  await subscribe(code, { phone: '13900000041' });
  await county.step(county.zhao.token, code, 'transfer', { to: 'litigation', reason: '已起诉' });

  await county.react();

  const [told, ...rest] = await county.toldTo('13900000041');
  assert.match(told?.words ?? '', /^您关注的事项不再公开/);
  assert.doesNotMatch(told?.words ?? '', /法院|起诉/);
  assert.deepEqual(rest, []);
});
