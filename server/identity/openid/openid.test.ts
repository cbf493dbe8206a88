import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OpenIdJourney } from '@linli/domain/identity';
import { type AccountHouse, openAccountHouse } from '../account/account.test-support.ts';
import { password } from '../testing.ts';
import { clientId, clientSecret, openTestProvider, type TestProvider } from './provider.test-support.ts';

const publicUrl = 'http://localhost:8080';
let provider: TestProvider;
let house: AccountHouse;

before(async () => {
  provider = await openTestProvider(`${publicUrl}/account/openid`);
  const openId = { issuer: provider.issuer, clientId, clientSecret, name: '县统一登录' };
  house = await openAccountHouse([], {}, undefined, { openId, publicUrl });
});
after(async () => {
  await house.close();
  await provider.close();
});

test('operator Zhao binds her account at the county’s provider, and comes in by it', async () => {
  const zhao = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  const token = await proven(zhao.token);
  const bound = await house.ask(
    'POST',
    '/account/openid-identities',
    token,
    await backFrom(await leave(token), 'zhao'),
  );
  assert.equal(bound.statusCode, 204, bound.body);

  const entered = await house.ask('POST', '/openid-sessions', undefined, await backFrom(await leave(), 'zhao'));

  assert.equal(entered.statusCode, 201, entered.body);
  assert.equal(entered.json().me.person.id, zhao.personId);
  assert.equal(await house.countActs('account.openIdBound'), 1);
  const since = (await house.ask('GET', '/account', entered.json().token)).json().openIdSince;
  assert.equal(since, house.now());
});

test('an account of the provider that nobody bound opens nothing, whatever its name', async () => {
  const entered = await house.ask('POST', '/openid-sessions', undefined, await backFrom(await leave(), 'zhaomin'));

  assert.deepEqual([entered.statusCode, entered.json().code], [401, 'openid.unbound']);
});

test('what came back is believed once, and in the tab that went away alone', async () => {
  const left = await leave();
  const answer = await backFrom(left, 'zhao');
  const elsewhere = await house.ask('POST', '/openid-sessions', undefined, {
    ...answer,
    secret: (await leave()).secret,
  });
  const first = await house.ask('POST', '/openid-sessions', undefined, answer);
  const again = await house.ask('POST', '/openid-sessions', undefined, answer);

  assert.deepEqual([elsewhere.statusCode, elsewhere.json().code], [401, 'openid.wrong']);
  assert.equal(first.statusCode, 201, first.body);
  assert.deepEqual([again.statusCode, again.json().code], [401, 'openid.wrong']);
});

test('whoever takes longer than ten minutes begins again', async () => {
  const answer = await backFrom(await leave(), 'zhao');
  house.pass(10 * 60_000);

  const late = await house.ask('POST', '/openid-sessions', undefined, answer);

  assert.equal(late.json().code, 'openid.wrong');
});

test('an account that is bound to somebody is not bound to another, and binding wants a proof', async () => {
  const sun = await house.appoint({ name: '孙工', username: 'sun', role: 'handler', unitKind: 'department' });
  house.pass(16 * 60_000);
  const unproven = await house.ask('POST', '/account/openid-journeys', sun.token, {});
  const token = await proven(sun.token);
  const taken = await house.ask(
    'POST',
    '/account/openid-identities',
    token,
    await backFrom(await leave(token), 'zhao'),
  );

  assert.equal(unproven.json().code, 'session.stepUpRequired');
  assert.equal(taken.json().code, 'openid.taken');
});

test('where no provider is set none is offered, and an answer of one is refused', async () => {
  const plain = await openAccountHouse();
  const offered = await plain.ask('GET', '/openid');
  const left = await plain.ask('POST', '/openid-journeys');
  await plain.close();

  assert.deepEqual(offered.json(), { name: null });
  assert.equal(left.json().code, 'openid.none');
});

test('a provider that cannot be reached is said to be so', async () => {
  const openId = { issuer: 'http://127.0.0.1:9', clientId, clientSecret, name: '县统一登录' };
  const alone = await openAccountHouse([], {}, undefined, { openId, publicUrl });
  const left = await alone.ask('POST', '/openid-journeys');
  await alone.close();

  assert.deepEqual([left.statusCode, left.json().code], [503, 'openid.unreachable']);
});

async function proven(token: string): Promise<string> {
  const answer = await house.ask('POST', '/session/proofs', token, { password });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json().token;
}

async function leave(token?: string): Promise<OpenIdJourney> {
  const answer = await house.ask('POST', token ? '/account/openid-journeys' : '/openid-journeys', token);
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json();
}

async function backFrom({ url, secret }: OpenIdJourney, login: string) {
  return { secret, address: await provider.visit(url, login) };
}
