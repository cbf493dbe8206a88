import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { cell, openTestCounty, streetLampOut, type TestCounty } from '../../cases/testing.ts';
import type { Room } from '../../http/index.ts';
import type { Appointed } from '../../identity/testing.ts';
import { listen } from '../event-source.test-support.ts';
import { oversightRoom } from '../index.ts';

const minute = 60_000;
let county: TestCounty;
let wu: Appointed;
before(async () => {
  let parts: TestCounty['parts'];
  const late = new Proxy({}, { get: (_, name) => parts[name as keyof TestCounty['parts']] }) as TestCounty['parts'];
  const room: Room = oversightRoom({ cases: late });
  county = await openTestCounty([room]);
  parts = county.parts;
  wu = await county.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => county.close());

const reason = '反映人称有生命危险，值班人员联系不上';

test('an administrator opens one case with a reason and a second person, and it is written down and told', async () => {
  const code = await reportLamp();
  assert.equal((await ask(wu.token, 'GET', `/cases/${code}`)).status, 403);
  const asked = await ask(wu.token, 'POST', '/emergency-readings', { code, reason });
  assert.equal(asked.status, 201);
  assert.equal((await open(asked.body.id)).body.code, 'emergency.closed');

  const decided = await decide(county.qian, asked.body.id);

  assert.equal(decided.status, 204);
  const read = await open(asked.body.id);
  assert.equal(read.status, 200);
  assert.deepEqual([read.body.case.code, read.body.case.may, read.body.case.mayRead], [code, [], []]);
  const readings = await county.asOwner<{ what: string; reason: string }>('select what, reason from case_readings');
  assert.deepEqual(readings, [{ what: 'emergency', reason }]);
  assert.equal((await ask(wu.token, 'GET', `/cases/${code}`)).status, 403);
  assert.deepEqual(await ledgerOf(asked.body.id), ['emergencyReading.asked', 'emergencyReading.approved']);
});

test('what was opened closes after an hour', async () => {
  const id = await opened();
  county.pass(61 * minute);
  const again = await county.signIn('wulixin');

  assert.equal((await ask(again, 'GET', `/emergency-readings/${id}/case`)).body.code, 'emergency.closed');
  wu = { ...wu, token: again };
});

test('a question without an answer expires after a quarter of an hour', async () => {
  const { id } = (await ask(wu.token, 'POST', '/emergency-readings', { code: await reportLamp(), reason })).body;
  county.pass(16 * minute);

  assert.equal((await decide({ token: await county.signIn('qian') }, id)).body.code, 'emergency.answered');
  wu = { ...wu, token: await county.signIn('wulixin') };
});

test('nobody is the second person for herself, through whatever post', async () => {
  const qian = await county.signIn('qian');
  await ask(wu.token, 'POST', '/posts', {
    unitId: wu.unitId,
    role: 'supervisor',
    divisionCode: '500235',
    personId: wu.personId,
  });
  const { id } = (await ask(wu.token, 'POST', '/emergency-readings', { code: await reportLamp(), reason })).body;
  const me = await ask(wu.token, 'GET', '/me');
  const post = me.body.posts.find(({ role }) => role === 'supervisor');
  const chosen = await ask(await county.signIn('wulixin'), 'PUT', '/session/post', { postId: post?.id });

  assert.equal((await decide({ token: chosen.body.token }, id)).body.code, 'emergency.secondPerson');
  assert.equal((await decide({ token: qian }, id)).status, 204);
});

test('a reason of a few letters is no reason, and other roles ask for nothing', async () => {
  const code = await reportLamp();

  assert.equal((await ask(wu.token, 'POST', '/emergency-readings', { code, reason: '看看' })).status, 422);
  const bySun = await ask(county.sun.token, 'POST', '/emergency-readings', { code, reason });
  assert.equal(bySun.body.code, 'post.forbidden');
  const elsewhere = await ask(wu.token, 'POST', '/emergency-readings', { code: `500236${code.slice(6)}`, reason });
  assert.equal(elsewhere.body.code, 'emergency.otherCounty');
});

test('asking for a case that does not exist tells nothing; only the second person learns it', async () => {
  const { status, body } = await ask(wu.token, 'POST', '/emergency-readings', { code: '50023526030200000017', reason });

  assert.equal(status, 201);
  assert.equal((await decide({ token: await county.signIn('qian') }, body.id)).status, 404);
});

test('an accusation opens to no emergency', async () => {
  const code = await reportLamp();
  await county.asOwner(
    `update cases set accusation_centre_code = '500235', accused_unit_ids = array[$2::uuid] where code = $1`,
    [code, wu.unitId],
  );
  const { id } = (await ask(wu.token, 'POST', '/emergency-readings', { code, reason })).body;
  const qian = await county.signIn('qian');

  assert.equal((await decide({ token: qian }, id)).status, 204);
  assert.equal((await open(id)).body.code, 'case.notFound');
});

test('it rings on the desk of a supervisor until she has taken note, and not on a handler’s', async (t) => {
  await county.app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(county.app.server.address() as AddressInfo).port}`;
  const qian = await county.signIn('qian');
  const sources = [await listen(address, qian), await listen(address, await county.signIn('sun'))] as const;
  t.after(() => sources.forEach(({ close }) => void close()));
  for (const source of sources) await source.next('ready');

  const { id } = (await ask(wu.token, 'POST', '/emergency-readings', { code: await reportLamp(), reason })).body;

  // What rang in the story before may still be on its way.
  let ring = await sources[0].next('ring');
  while ((ring.body as { id?: string }).id !== id) ring = await sources[0].next('ring');
  assert.deepEqual(ring.body, { id, type: 'emergencyReading.asked' });
  assert.equal(
    sources[1].heard.some(({ kind }) => kind === 'ring'),
    false,
  );
  const listed = async () =>
    (await ask(qian, 'GET', '/emergency-readings')).body.readings.find((one) => one.id === id)?.isAcknowledged;
  assert.equal(await listed(), false);
  assert.equal((await ask(qian, 'POST', `/emergency-readings/${id}/acknowledgement`)).status, 204);
  assert.equal(await listed(), true);
});

test('the ledgers of emergency readings fit their rows', async () => {
  const rows = await county.asOwner<{ fits: boolean }>(
    `select bool_and(version = (select max(seq) from ledger_entries where subject_id = id)) as fits from emergency_readings`,
  );
  assert.deepEqual(rows, [{ fits: true }]);
});

type Told = {
  status: number;
  body: {
    id: string;
    code: string;
    token: string;
    case: { code: string; may: string[]; mayRead: string[] };
    posts: { id: string; role: string }[];
    readings: { id: string; isAcknowledged: boolean }[];
  };
};

async function ask(...request: Parameters<TestCounty['ask']>): Promise<Told> {
  return (await county.ask(...request)) as unknown as Told;
}

async function reportLamp(): Promise<string> {
  const report = { words: '滨江路路灯不亮', place: { divisionCode: cell }, categoryCode: streetLampOut };
  return (await ask(undefined, 'POST', '/cases', report)).body.code;
}

function open(id: string) {
  return ask(wu.token, 'GET', `/emergency-readings/${id}/case`);
}

function decide(by: { token: string }, id: string) {
  return ask(by.token, 'POST', `/emergency-readings/${id}/decision`, { decision: 'approved' });
}

async function opened(): Promise<string> {
  const { id } = (await ask(wu.token, 'POST', '/emergency-readings', { code: await reportLamp(), reason })).body;
  await decide(county.qian, id);
  return id;
}

async function ledgerOf(id: string): Promise<string[]> {
  const sql = 'select type from ledger_entries where subject_id = $1 order by seq';
  return (await county.asOwner<{ type: string }>(sql, [id])).map(({ type }) => type);
}
