import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../identity/testing.ts';

let house: TestHouse;

before(async () => {
  house = await openTestHouse([], { requestsPerMinute: 20 });
});
after(() => house.close());

async function askOften(remoteAddress: string, token?: string): Promise<number[]> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const statuses = new Set<number>();
  for (let asked = 0; asked < 40; asked += 1)
    statuses.add((await house.app.inject({ url: '/api/v1/me', headers, remoteAddress })).statusCode);
  return [...statuses];
}

test('an address that asks too much without a session is told to wait', async () => {
  assert.deepEqual(await askOften('10.0.0.1'), [401, 429]);

  const answer = await house.app.inject({ url: '/api/v1/me', remoteAddress: '10.0.0.1' });

  assert.equal(answer.json().code, 'request.tooMany');
  assert.ok(Number(answer.headers['retry-after']) > 0);
});

test('a made-up token does not help', async () => {
  assert.deepEqual(await askOften('10.0.0.2', 'x'.repeat(43)), [401, 429]);
});

test('colleagues at one address, each with a session, do not slow one another down', async () => {
  const { token } = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  await house.app.inject({
    url: '/api/v1/me',
    headers: { authorization: `Bearer ${token}` },
    remoteAddress: '10.0.0.3',
  });

  assert.deepEqual(await askOften('10.0.0.3', token), [200]);
});

test('another address is not held back', async () => {
  assert.equal((await house.app.inject({ url: '/api/v1/me', remoteAddress: '10.0.0.4' })).statusCode, 401);
});
