import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { password } from '../identity/testing.ts';
import { readAll } from '../jobs/index.ts';
import { casesReactions } from './index.ts';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

const wang = { name: '王秀英', phone: '13812345678', email: 'wang@example.com' };
const masked = { name: '王*英', phone: '138****5678', email: 'w****@example.com' };

type Line = { code: string; words: string; address: string };

let county: TestCounty;
let code: string;
let receipt: string;
before(async () => {
  county = await openTestCounty();
  const place = { lng: 108.695, lat: 30.925 };
  const report = { words: '路灯不亮', place, categoryCode: streetLampOut, reporter: wang };
  const { body } = await county.ask(undefined, 'POST', '/cases', report);
  code = body.code;
  receipt = (body as unknown as { receipt: string }).receipt;
});
after(() => county.close());

const contactOf = (token: string) => county.ask(token, 'GET', `/cases/${code}/contact`);
const readingOf = (token: string, body: object) => county.ask(token, 'POST', `/cases/${code}/contact-readings`, body);

test('the centre sees Mrs Wang masked, and whole only after it has said why', async () => {
  const [atFirst, whole] = [
    await contactOf(county.zhao.token),
    await readingOf(county.zhao.token, { reason: 'followUp' }),
  ];

  assert.deepEqual([atFirst.status, atFirst.body], [200, masked]);
  assert.deepEqual([whole.status, whole.body], [200, wang]);
  assert.deepEqual((await contactOf(county.zhao.token)).body, masked, 'shown once, for that view');
});

test('another reason wants words, and a reason that nobody knows is none', async () => {
  const answers = [
    await readingOf(county.zhao.token, { reason: 'other' }),
    await readingOf(county.zhao.token, { reason: 'curiosity' }),
    await readingOf(county.zhao.token, {}),
    await readingOf(county.zhao.token, { reason: 'other', words: '送达书面答复' }),
  ];

  assert.deepEqual(
    answers.map(({ status }) => status),
    [422, 422, 422, 200],
  );
});

test('Mrs Wang sees with her receipt what she told, and no receipt opens a reading', async () => {
  const session = await county.ask(undefined, 'POST', '/receipt-sessions', { code, receipt });
  const token = (session.body as unknown as { token: string }).token;

  assert.deepEqual((await contactOf(token)).body, wang);
  assert.equal((await readingOf(token, { reason: 'followUp' })).status, 403);
});

test('a department without the case learns nothing, not even masked', async () => {
  const answers = [await contactOf(county.sun.token), await readingOf(county.sun.token, { reason: 'visit' })];

  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404],
  );
});

test('numbers in words and the number of the house stay out of lists and of the public account, not out of the case', async () => {
  const words = `${'灯'.repeat(150)}请打13812345678找我`;
  const place = { lng: 108.695, lat: 30.925, address: '滨江路 8 号' };
  const report = { words, place, categoryCode: streetLampOut };
  const { code: told } = (await county.ask(undefined, 'POST', '/cases', report)).body;
  const publicWords = '滨江路路灯，联系13812345678';
  await county.ask(county.zhao.token, 'POST', `/cases/${told}/acceptance`, { publicWords });
  await readAll(county.database, [casesReactions(county.parts)]);

  const list = await county.ask(county.zhao.token, 'GET', '/cases');
  const shown = await county.ask(undefined, 'GET', `/public/cases/${told}`);
  const whole = await county.ask(county.zhao.token, 'GET', `/cases/${told}`);

  const line = (list.body as unknown as { cases: Line[] }).cases.find((one) => one.code === told);
  assert.deepEqual([line?.words, line?.address], [`${'灯'.repeat(150)}请打138****5`, '滨江路***']);
  assert.equal((shown.body as unknown as { words: string }).words, '滨江路路灯，联系138****5678');
  assert.equal((whole.body as unknown as { words: string }).words, words);
});

test('the grid worker of the cell, whose unit does not lead the case, is refused', async () => {
  const answers = [await contactOf(county.li.token), await readingOf(county.li.token, { reason: 'visit' })];

  assert.deepEqual(
    answers.map(({ status }) => status),
    [403, 403],
  );
});

test('how to reach whoever accuses somebody opens only to who has just proved again who she is', async () => {
  const place = { lng: 108.695, lat: 30.925 };
  const report = { words: '办事时被要求送礼', place, categoryCode: '1206', reporter: wang };
  const { code: accusing } = (await county.ask(undefined, 'POST', '/cases', report)).body;
  const read = (token: string) =>
    county.ask(token, 'POST', `/cases/${accusing}/contact-readings`, { reason: 'followUp' });
  county.pass(16 * 60_000);

  const unproven = await read(county.zhao.token);
  const proof = await county.ask(county.zhao.token, 'POST', '/session/proofs', { password });
  const proven = await read((proof.body as unknown as { token: string }).token);

  assert.deepEqual([unproven.status, (unproven.body as { code: string }).code], [403, 'session.stepUpRequired']);
  assert.deepEqual([proven.status, proven.body], [200, wang]);
});
