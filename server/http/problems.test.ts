import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../identity/testing.ts';
import type { Room } from './index.ts';
import { zhCN } from './locales/zh-CN.ts';
import { statusOf } from './problem.ts';

let house: TestHouse;

const breaking: Room = {
  name: 'breaking',
  description: 'A room with a fault',
  sentences: { 'zh-CN': {}, en: {} },
  routes: (app) => {
    const schema = { operationId: 'breakDown', summary: 'Breaks', response: {} };
    app.get('/breaking', { schema, config: { who: ['anyone'] } }, async () => {
      throw new Error('the secret of the house');
    });
  },
};

before(async () => {
  house = await openTestHouse([breaking]);
});
after(() => house.close());

function signIn(payload: string | object, headers: Record<string, string> = {}) {
  return house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-mine', ...headers },
    payload,
  });
}

test('every wrong field is named, in the language of the asker', async () => {
  const chinese = await signIn({ username: 7, nickname: 'x' });
  const english = await signIn({ username: 7, nickname: 'x' }, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.4' });

  assert.equal(chinese.statusCode, 422);
  assert.match(String(chinese.headers['content-type']), /^application\/problem\+json/);
  assert.deepEqual(
    chinese
      .json()
      .errors.map((error: { field: string; code: string }) => `${error.field} ${error.code}`)
      .sort(),
    ['nickname field.unknown', 'password field.missing', 'username field.type'],
  );
  assert.equal(chinese.headers['content-language'], 'zh-CN');
  assert.match(chinese.json().detail, /^请填写“password”。$/);
  assert.equal(english.json().detail, 'Please fill in “password”.');
});

test('what is too long says how long it may be and how long it is', async () => {
  const chinese = await signIn({ username: '长'.repeat(900), password: 'b' });
  const english = await signIn({ username: '长'.repeat(900), password: 'b' }, { 'accept-language': 'en' });

  assert.match(chinese.json().detail, /^“username”太长，最多 \d+ 字，现在 900 字，请缩短。$/);
  assert.match(english.json().detail, /^“username” is too long \(at most \d+ characters, and it has 900\)\./);
});

test('whatever is wrong with a field is a wrong input, and never means to wait', () => {
  const codes = Object.keys(zhCN).filter((code) => code.startsWith('field.'));

  assert.deepEqual(
    codes.filter((code) => statusOf(code, {}) !== 422),
    [],
  );
});

test('a fault shows nothing of itself', async () => {
  const answer = await house.app.inject({ url: '/api/v1/breaking' });

  assert.equal(answer.statusCode, 500);
  assert.equal(answer.json().code, 'server.fault');
  assert.ok(!answer.body.includes('secret'));
  assert.match(String(answer.headers['x-request-id']), /^[0-9a-f-]{36}$/);
});

test('half a character, a NUL and bytes that are no text are refused by name', async () => {
  const lone = await signIn('{"username":"a\\ud800","password":"b"}');
  const nul = await signIn('{"username":"a","password":"\\u0000"}');
  const bytes = await house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-mine' },
    payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  });

  assert.deepEqual([lone.statusCode, lone.json().field], [422, 'username']);
  assert.deepEqual([nul.statusCode, nul.json().field], [422, 'password']);
  assert.deepEqual([bytes.statusCode, bytes.json().code], [400, 'body.notText']);
});

test('a body that is no JSON, too large, or of another kind is refused', async () => {
  const broken = await signIn('{"username":');
  const huge = await signIn({ username: 'x'.repeat(300_000), password: 'y' });
  const form = await signIn('username=a', { 'content-type': 'application/x-www-form-urlencoded' });
  const deep = await signIn(`{"username":${'['.repeat(50)}${']'.repeat(50)},"password":"y"}`);

  assert.deepEqual([broken.statusCode, broken.json().code], [400, 'body.notJson']);
  assert.equal(huge.statusCode, 413);
  assert.equal(form.statusCode, 415);
  assert.deepEqual([deep.statusCode, deep.json().code], [422, 'body.tooDeep']);
});

test('an address that does not exist, or is malformed, is said to be so', async () => {
  const absent = await house.app.inject({ url: '/api/v1/nothing' });
  const malformed = await house.app.inject({ url: '/api/v1/units/%E0%A4%A' });

  assert.deepEqual([absent.statusCode, absent.json().code], [404, 'address.notFound']);
  assert.deepEqual([malformed.statusCode, malformed.json().code], [400, 'address.invalid']);
});

test('answers of the API are never kept by a browser, and pages load nothing from elsewhere', async () => {
  const answer = await house.app.inject({ url: '/api/v1/openapi.json' });

  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.match(
    String(answer.headers['content-security-policy']),
    /default-src 'none';script-src 'self';style-src 'self'/,
  );
  assert.ok(!String(answer.headers['content-security-policy']).includes('unsafe'));
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
});

test('the house says that it is well', async () => {
  const answer = await house.app.inject({ url: '/healthz' });

  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), { status: 'ok', database: 'reachable', migrations: 'current', jobs: 'none' });
});
