import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Type } from 'typebox';
import { type Room, read } from '../http/index.ts';
import { openTestHouse, password, type TestHouse } from './testing.ts';

const minutes = 60_000;
const sensitive: Room = {
  name: 'sensitive',
  description: 'A file that wants step-up',
  sentences: { 'zh-CN': {}, en: {} },
  routes: (app) => {
    const schema = { operationId: 'readSensitive', summary: 'Sensitive', response: { 200: Type.Any() } };
    const config = { who: ['operator', 'reporter'] as const, stepUp: true };
    app.get('/sensitive', { schema, config: { ...config, who: [...config.who] } }, (request, reply) =>
      read(request, reply, async () => ({ body: {} })),
    );
  },
};

let house: TestHouse;
before(async () => {
  house = await openTestHouse([sensitive]);
});
after(() => house.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
function ask(method: Method, path: string, token: string, payload?: object, key: string = randomUUID()) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key };
  return house.app.inject({ method, url: `/api/v1${path}`, headers, payload });
}
const prove = (token: string, typed = password, key?: string) =>
  ask('POST', '/session/proofs', token, { password: typed }, key);

async function listActs(type: string) {
  const { rows } = await house.database.app.query('select subject from outbox where type = $1 and subject = $2', [
    type,
    'account',
  ]);
  return rows.length;
}

test('who signed in a while ago proves again who she is before a sensitive file opens', async () => {
  const { token } = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  assert.equal((await ask('GET', '/sensitive', token)).statusCode, 200);
  house.pass(16 * minutes);

  const refused = await ask('GET', '/sensitive', token);
  const wrong = await prove(token, 'not the password');
  const proved = await prove(token);
  const opened = await ask('GET', '/sensitive', proved.json().token);

  assert.deepEqual([refused.statusCode, refused.json().code], [403, 'session.stepUpRequired']);
  assert.deepEqual([wrong.statusCode, wrong.json().code], [403, 'proof.wrong']);
  assert.equal(opened.statusCode, 200);
  assert.equal(await listActs('account.proved'), 1);
});

test('the token from before a proof opens no sensitive file, and after half a minute nothing', async () => {
  const { token } = await house.appoint({ name: '赵二', username: 'zhao2', role: 'operator' });
  house.pass(16 * minutes);
  const key = randomUUID();
  const proved = await prove(token, password, key);

  const lost = await prove(token, password, key);
  const old = await ask('GET', '/sensitive', token);
  house.pass(31_000);
  const gone = await ask('GET', '/me', token);

  assert.notEqual(proved.json().token, token);
  assert.equal(lost.json().token, proved.json().token, 'an answer that was lost can be had again');
  assert.equal(old.json().code, 'session.stepUpRequired');
  assert.equal(gone.json().code, 'session.ended');
  assert.equal((await ask('GET', '/me', proved.json().token)).statusCode, 200);
});

test('a proof moves neither the end of the session nor another session of the same person', async () => {
  const { token } = await house.appoint({ name: '赵三', username: 'zhao3', role: 'operator' });
  const other = await house.signIn('zhao3');
  house.pass(16 * minutes);

  const { expiresAt } = (await prove(token)).json();

  const { rows } = await house.database.app.query(
    'select distinct expires_at from sessions where replaced_at is null and person_id = (select person_id from sessions where token_hash = sha256($1))',
    [other],
  );
  assert.deepEqual(rows, [{ expires_at: expiresAt }]);
  assert.equal((await ask('GET', '/sensitive', other)).json().code, 'session.stepUpRequired');
});

test('a person sees her sessions with no more than the kind of device, and ends one or all others', async () => {
  const zhou = await house.appoint({ name: '周丽', username: 'zhouli', role: 'operator' });
  const phone = await house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'idempotency-key': randomUUID(), 'user-agent': androidChrome },
    payload: { username: 'zhouli', password },
  });
  const tablet = await house.signIn('zhouli');

  const listed = (await ask('GET', '/account/sessions', zhou.token)).json().sessions;
  const ofPhone = listed.find((one: { device: string }) => one.device === 'Chrome · Android');
  const endedOne = await ask('DELETE', `/account/sessions/${ofPhone.id}`, zhou.token);
  const afterOne = await ask('GET', '/me', phone.json().token);
  await ask('DELETE', '/account/sessions', zhou.token);
  const afterAll = await ask('GET', '/me', tablet);

  assert.equal(listed.length, 3);
  assert.equal(listed.filter((one: { isThis: boolean }) => one.isThis).length, 1);
  assert.doesNotMatch(JSON.stringify(listed), /127\.0\.0\.1|Mozilla|Pixel|120/);
  assert.equal(endedOne.statusCode, 204);
  assert.deepEqual([afterOne.json().code, afterAll.json().code], ['session.ended', 'session.ended']);
  assert.equal((await ask('GET', '/me', zhou.token)).statusCode, 200);
  assert.equal(await listActs('account.sessionsEnded'), 2);
});

test('nobody ends a session of somebody else', async () => {
  const sun = await house.appoint({ name: '孙工', username: 'sungong', role: 'handler' });
  const li = await house.appoint({ name: '李雪', username: 'lixue', role: 'gridWorker' });
  const [ofSun] = (await ask('GET', '/account/sessions', sun.token)).json().sessions;

  const answer = await ask('DELETE', `/account/sessions/${ofSun.id}`, li.token);

  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'session.notFound']);
  assert.equal((await ask('GET', '/me', sun.token)).statusCode, 200);
});

test('a person sees when she signed in and how often somebody failed before, and nobody else does', async () => {
  const chen = await house.appoint({ name: '陈调', username: 'chen', role: 'mediator' });
  await house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'idempotency-key': randomUUID() },
    payload: { username: 'chen', password: 'a guess that is wrong' },
  });
  await house.signIn('chen');
  const other = await house.appoint({ name: '陈二', username: 'chen2', role: 'mediator' });

  const { signIns } = (await ask('GET', '/account/sign-ins', chen.token)).json();
  const ofOther = (await ask('GET', '/account/sign-ins', other.token)).json().signIns;

  assert.deepEqual(
    signIns.map((one: { means: string; failures: number }) => [one.means, one.failures]),
    [
      ['password', 1],
      ['password', 0],
    ],
  );
  assert.equal(ofOther.length, 1);
});

test('a sign-in is on the ledger of the county where she serves, without an address', async () => {
  const zheng = await house.appoint({ name: '郑书记', username: 'zheng', role: 'leader' });

  const { rows } = await house.database.app.query(
    "select county_code from outbox where subject = 'account' and type = 'account.signedIn' order by id desc limit 1",
  );

  assert.deepEqual(rows, [{ county_code: '500235' }]);
  assert.ok(zheng.token);
});

const androidChrome =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
