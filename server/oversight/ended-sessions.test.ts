import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { CaseParts } from '../cases/index.ts';
import { again, recordStory, stages } from '../cases/recorded-story.test-support.ts';
import { nobody, openDatabase } from '../database/index.ts';
import { type AccountHouse, openAccountHouse } from '../identity/account/account.test-support.ts';
import { softwarePasskey } from '../identity/account/software-passkey.test-support.ts';
import { openReceiptSession } from '../identity/index.ts';
import {
  clientId,
  clientSecret,
  openTestProvider,
  type TestProvider,
} from '../identity/openid/provider.test-support.ts';
import { type Appointed, password } from '../identity/testing.ts';
import { createSignal, heedCommits } from '../jobs/index.ts';
import { until } from '../jobs/outbox.test-support.ts';
import { listen, type Source } from './event-source.test-support.ts';
import { oversightRoom } from './index.ts';

/*
 * However a session ends, its open streams hear nothing of what happens afterwards. The times are the usual ones: nothing
 * here waits for the question that is asked every half minute anyway.
 */
const publicUrl = 'http://localhost:8080';
let provider: TestProvider;
let house: AccountHouse;
let address: string;
let administrator: Appointed;
let witness: Source;
before(async () => {
  const signal = createSignal();
  provider = await openTestProvider(`${publicUrl}/account/openid`);
  const openId = { issuer: provider.issuer, clientId, clientSecret, name: '县统一登录' };
  const rooms = [oversightRoom({ cases: {} as CaseParts, signal })];
  const open = (urls: { app: string; intake: string }) => heedCommits(openDatabase(urls), signal);
  house = await openAccountHouse(rooms, {}, open, { openId, publicUrl });
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(house.app.server.address() as AddressInfo).port}`;
  administrator = await house.appoint({ name: '管理员', username: 'admin', role: 'administrator' });
  const { token } = await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });
  witness = await listen(address, token);
  await witness.next('ready');
});
after(async () => {
  witness.close();
  await house.close();
  await provider.close();
});

test('signing out', async () => {
  const { here } = await twice('signOut');

  await endsBy(here, () => house.ask('DELETE', '/session', here));
});

test('signing out where a receipt had opened a report', async () => {
  const story = again(stages.accepted());
  await recordStory(house.database, story);
  const { token } = await house.database.transact(nobody, async (tx) =>
    openReceiptSession(tx, story.found.code, house.now()),
  );
  const source = await listening(token);

  const left = await house.ask('DELETE', '/session', token);

  assert.equal(left.statusCode, 204, left.body);
  await until(source.isOver, 3_000);
});

test('ending one session from another device', async () => {
  const { here, there } = await twice('endOne');
  const { sessions } = (await house.ask('GET', '/account/sessions', there)).json();
  const { id } = sessions.find(({ isThis }: { isThis: boolean }) => !isThis);

  await endsBy(here, () => house.ask('DELETE', `/account/sessions/${id}`, there));
});

test('ending all other sessions', async () => {
  const { here, there } = await twice('endOthers');

  await endsBy(here, () => house.ask('DELETE', '/account/sessions', there));
});

test('a new password', async () => {
  const { here, there } = await twice('newPassword');
  const words = { oldPassword: password, newPassword: 'seven lanterns on the river' };

  await endsBy(here, () => house.ask('PUT', '/account/password', there, words));
});

test('a first code that an administrator gave', async () => {
  const { here, personId } = await twice('firstcode');
  const { code } = (await house.ask('POST', `/people/${personId}/first-codes`, administrator.token)).json();
  const words = { username: 'firstcode', code, newPassword: 'seven lanterns on the river' };

  await endsBy(here, () => house.ask('POST', '/first-passwords', undefined, words));
});

test('a passkey that is added, and one that is taken away', async () => {
  const { here, there } = await twice('passkey');
  const { challenge } = (await house.ask('POST', '/account/passkey-challenges', there)).json();
  const passkey = { name: '我的手机', answer: softwarePasskey().make(challenge) };

  const { id } = await endsBy(here, () => house.ask('POST', '/account/passkeys', there, passkey));
  const back = await house.signIn('passkey');
  await endsBy(back, () => house.ask('DELETE', `/account/passkeys/${id}`, there));
});

test('an authenticator app that is added, and one that is taken away', async () => {
  const { here, there } = await twice('totp');
  const { secret } = (await house.ask('POST', '/account/totp', there)).json();
  const code = { code: house.codeAt(secret) };

  await endsBy(here, () => house.ask('POST', '/account/totp/confirmation', there, code));
  house.pass(30_000);
  const back = (await house.enter('totp', password, house.codeAt(secret))).json().token;
  await endsBy(back, () => house.ask('DELETE', '/account/totp', there));
});

test('an account at a provider that is bound, and one that is let go', async () => {
  const { here, there } = await twice('openid');
  const { url, secret } = (await house.ask('POST', '/account/openid-journeys', there)).json();
  const returned = { secret, address: await provider.visit(url, 'zhao') };

  await endsBy(here, () => house.ask('POST', '/account/openid-identities', there, returned));
  const back = await house.signIn('openid');
  await endsBy(back, () => house.ask('DELETE', '/account/openid-identities', there));
});

test('a post that is withdrawn', async () => {
  const { here, postId } = await twice('withdrawn');

  await endsBy(here, () => house.ask('POST', `/posts/${postId}/withdrawal`, administrator.token, {}));
});

test('a delegation that is ended', async () => {
  const zhao = await twice('delegator');
  const he = await twice('delegate');
  const until = new Date(Date.parse(house.now()) + 86_400_000).toISOString();
  const wanted = { kind: 'delegation', personId: he.personId, until };
  const delegated = await house.ask('POST', `/posts/${zhao.postId}/delegations`, zhao.there, wanted);
  const { id } = delegated.json();
  const chosen = (await house.ask('PUT', '/session/post', he.here, { postId: id })).json().token;

  await endsBy(chosen, () => house.ask('POST', `/delegations/${id}/ending`, zhao.there, {}));
});

test('a unit that is closed', async () => {
  const { here, unitId } = await twice('closed');

  await endsBy(here, () => house.ask('PATCH', `/units/${unitId}`, administrator.token, { closed: true }));
});

/** Somebody signed in on two devices. */
async function twice(username: string) {
  const { token, ...person } = await house.appoint({ name: username, username, role: 'operator' });
  return { ...person, here: token, there: await house.signIn(username.toLowerCase()) };
}

async function listening(token: string): Promise<Source> {
  const source = await listen(address, token);
  await source.next('ready');
  return source;
}

/** Asserts that the session's stream is silent about what happened after `end`, while others hear of it. */
async function endsBy(token: string, end: () => Promise<import('light-my-request').Response>) {
  const source = await listening(token);
  const { code: before } = await recordStory(house.database, again(stages.registered()));
  await until(() => source.heard.some(({ body }) => body.code === before));

  const answer = await end();
  const { code: later } = await recordStory(house.database, again(stages.registered()));
  await until(() => witness.heard.some(({ body }) => body.code === later));
  await until(source.isOver, 3_000);

  assert.ok(answer.statusCode < 300, answer.body);
  assert.equal(
    source.heard.some(({ body }) => body.code === later),
    false,
  );
  return answer.body === '' ? {} : answer.json();
}
