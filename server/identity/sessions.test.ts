import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openTestHouse, password, type TestHouse } from './testing.ts';

let house: TestHouse;

before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

function signInAs(username: string, typed = password) {
  return house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'idempotency-key': randomUUID() },
    payload: { username, password: typed },
  });
}

function me(token: string) {
  return house.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });
}

test('operator Zhao signs in and is told her post', async () => {
  await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });

  const answer = await signInAs(' ZhaoMin ');

  assert.equal(answer.statusCode, 201);
  assert.match(
    String(answer.headers['set-cookie']),
    /^linli=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800$/,
  );
  const { me: seen } = answer.json();
  assert.equal(seen.person.name, '赵敏');
  assert.equal(seen.post.role, 'operator');
  assert.equal(seen.post.divisionCode, '500235');
});

test('a wrong password and an unknown name get the same answer', async () => {
  await house.appoint({ name: '孙工', username: 'sungong', role: 'handler' });

  const wrong = await signInAs('sungong', 'not the password');
  const unknown = await signInAs('nobody here', 'not the password');

  assert.equal(wrong.statusCode, 401);
  assert.equal(wrong.json().detail, '用户名或密码不正确，请核对后再试。');
  assert.equal(unknown.body, wrong.body);
});

test('a session ends twelve hours after its last use', async () => {
  const { token } = await house.appoint({ name: '李雪', username: 'lixue', role: 'gridWorker' });
  assert.equal((await me(token)).statusCode, 200);

  house.pass(13 * 3_600_000);
  const answer = await me(token);

  assert.equal(answer.statusCode, 401);
  assert.equal(answer.json().code, 'session.ended');
});

test('after signing out the token opens nothing', async () => {
  const { token } = await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });

  const out = await house.app.inject({
    method: 'DELETE',
    url: '/api/v1/session',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  });

  assert.equal(out.statusCode, 204);
  assert.match(String(out.headers['set-cookie']), /^linli=; .*Max-Age=0$/);
  assert.equal((await me(token)).json().code, 'session.ended');
});

test('only the hash of a token is kept', async () => {
  const { token } = await house.appoint({ name: '陈调', username: 'chen', role: 'mediator' });

  const { rows } = await house.database.app.query('select * from sessions');

  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes(token));
  assert.ok(!rows.some((row) => row.token_hash.toString('base64url') === token));
});

test('the application cannot list passwords', async () => {
  await assert.rejects(house.database.app.query('select * from passwords'), /permission denied/);
});

test('nobody without a session is told who she is', async () => {
  const answer = await house.app.inject({ url: '/api/v1/me' });

  assert.equal(answer.statusCode, 401);
  assert.equal(answer.json().code, 'session.required');
});

test('a write by cookie from another site is refused', async () => {
  const { token } = await house.appoint({ name: '赵一', username: 'zhao1', role: 'operator' });
  const headers = { cookie: `linli=${token}`, 'idempotency-key': randomUUID() };
  const leave = (more: object) =>
    house.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { ...headers, ...more } });

  const foreign = await leave({ 'sec-fetch-site': 'cross-site', 'x-linli-request': '1' });
  const bare = await leave({});
  const own = await leave({ 'sec-fetch-site': 'same-origin' });

  assert.equal(foreign.json().code, 'request.foreignPage');
  assert.equal(bare.json().code, 'request.foreignPage');
  assert.equal(own.statusCode, 204);
  assert.equal(own.headers['clear-site-data'], '"cache"');
});
