import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, password, type TestHouse } from '../identity/testing.ts';

let house: TestHouse;
let token: string;

before(async () => {
  house = await openTestHouse();
  token = (await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'administrator' })).token;
});
after(() => house.close());

type Asked = { method?: 'GET' | 'POST' | 'DELETE'; url?: string; by?: 'cookie' | 'token' | 'nobody'; headers?: object };

/** What a browser or a program sends → whether it gets further than the gate. */
const table: Readonly<Record<string, [Asked, boolean]>> = {
  'a change from our own page': [{ headers: { 'sec-fetch-site': 'same-origin' } }, true],
  'a change from another site': [{ headers: { 'sec-fetch-site': 'cross-site' } }, false],
  'a change from another site of the same domain': [{ headers: { 'sec-fetch-site': 'same-site' } }, false],
  'a change from another site in nobody’s name': [{ by: 'nobody', headers: { 'sec-fetch-site': 'cross-site' } }, false],
  'a change of an old browser that names our header': [{ headers: { 'x-linli-request': '1' } }, true],
  'a change of an old browser without it': [{ headers: {} }, false],
  'a change of a program with its own token': [{ by: 'token', headers: {} }, true],
  'a change of a program with its own token from a foreign page': [
    { by: 'token', headers: { 'sec-fetch-site': 'cross-site' } },
    false,
  ],
  'a read from our own page': [{ method: 'GET', headers: { 'sec-fetch-site': 'same-origin' } }, true],
  'a read from a foreign page': [
    { method: 'GET', headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
    false,
  ],
  'a frame on a foreign page': [
    {
      method: 'GET',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    },
    false,
  ],
  'a link that somebody followed': [
    {
      method: 'GET',
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    },
    true,
  ],
  'a read of what is open to anyone, from a foreign page': [
    { method: 'GET', by: 'nobody', url: '/api/v1/openapi.json', headers: { 'sec-fetch-site': 'cross-site' } },
    true,
  ],
};
for (const [what, [asked, isLetThrough]] of Object.entries(table))
  test(`${what} is ${isLetThrough ? 'let through' : 'refused'}`, async () => {
    const { statusCode, body } = await ask(asked);

    assert.equal(body.includes('request.foreignPage'), !isLetThrough, `${statusCode} ${body}`);
    if (!isLetThrough) assert.equal(statusCode, 403);
  });

test('nobody is signed in as somebody else by a foreign page, and the password is not even tried', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'sec-fetch-site': 'cross-site', 'idempotency-key': 'a-key-of-mine', 'content-type': 'application/json' },
    payload: { username: 'zhaomin', password },
  });

  assert.deepEqual([answer.statusCode, answer.json().code], [403, 'request.foreignPage']);
  assert.equal(answer.headers['set-cookie'], undefined);
});

test('a method is what the request line says; no field, header or address names another', async () => {
  const before = await ask({ method: 'GET', url: '/api/v1/me', by: 'token' });
  const tries: Asked[] = [
    { method: 'POST', url: '/api/v1/session?_method=DELETE', by: 'token' },
    { method: 'POST', url: '/api/v1/session', by: 'token', headers: { 'x-http-method-override': 'DELETE' } },
    { method: 'GET', url: '/api/v1/session', by: 'token', headers: { 'x-http-method': 'DELETE' } },
  ];

  const answers = await Promise.all(tries.map(ask));

  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [404, 404, 404],
  );
  assert.equal((await ask({ method: 'GET', url: '/api/v1/me', by: 'token' })).body, before.body);
});

test('a session’s cookie goes nowhere but here and is read by no script', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'idempotency-key': crypto.randomUUID() },
    payload: { username: 'zhaomin', password },
  });

  assert.match(
    String(answer.headers['set-cookie']),
    /^linli=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
  );
});

function ask({ method = 'POST', url = '/api/v1/units', by = 'cookie', headers = {} }: Asked) {
  const session = {
    cookie: { cookie: `linli=${token}` },
    token: { authorization: `Bearer ${token}` },
    nobody: {},
  }[by];
  return house.app.inject({ method, url, headers: { ...session, 'idempotency-key': 'a-key-of-mine', ...headers } });
}
