import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountHouse, openAccountHouse } from './account.test-support.ts';
import { softwarePasskey } from './software-passkey.test-support.ts';

let house: AccountHouse;
before(async () => {
  house = await openAccountHouse();
});
after(() => house.close());

const challengeFor = async (path: string, token?: string) => (await house.ask('POST', path, token)).json().challenge;
const signInWith = (answer: object) => house.ask('POST', '/passkey-sessions', undefined, { answer });

/** Somebody with a passkey. */
async function withPasskey(username: string, passkey = softwarePasskey()) {
  const person = await house.appoint({ name: username, username, role: 'operator' });
  const answer = passkey.make(await challengeFor('/account/passkey-challenges', person.token));
  const added = await house.ask('POST', '/account/passkeys', person.token, { name: '我的手机', answer });
  return { ...person, passkey, added };
}

test('a passkey alone signs its owner in', async () => {
  const { passkey, personId, added } = await withPasskey('zhaomin');

  const challenge = await challengeFor('/passkey-challenges');
  const answer = await signInWith(passkey.sign(challenge, personId));
  const { signIns } = (await house.ask('GET', '/account/sign-ins', answer.json().token)).json();

  assert.equal(added.statusCode, 201);
  assert.deepEqual([answer.statusCode, answer.json().me.post.role], [201, 'operator']);
  assert.equal(signIns[0].means, 'passkey');
  assert.equal(await house.countActs('account.passkeyAdded'), 1);
});

test('a signature works once, for five minutes', async () => {
  const { passkey, personId } = await withPasskey('zhao2');
  const challenge = await challengeFor('/passkey-challenges');
  const late = await challengeFor('/passkey-challenges');

  const first = await signInWith(passkey.sign(challenge, personId));
  const again = await signInWith(passkey.sign(challenge, personId));
  house.pass(6 * 60_000);
  const tooLate = await signInWith(passkey.sign(late, personId));

  assert.equal(first.statusCode, 201);
  assert.deepEqual([again.statusCode, again.json().code], [401, 'passkey.wrong']);
  assert.equal(tooLate.json().code, 'passkey.wrong');
});

test('another site, another host, another challenge, an unverified owner and a copied key are refused', async () => {
  const { passkey, personId } = await withPasskey('zhao3');
  const fresh = () => challengeFor('/passkey-challenges');
  passkey.setCounter(10);
  assert.equal((await signInWith(passkey.sign(await fresh(), personId))).statusCode, 201);

  const refusals = [
    await signInWith(passkey.sign(await fresh(), personId, { origin: 'https://linli.example.org' })),
    await signInWith(passkey.sign(await fresh(), personId, { host: 'example.org' })),
    await signInWith(passkey.sign(await fresh(), personId, { challenge: 'AAAAAAAAAAAAAAAA' })),
    await signInWith(passkey.sign(await fresh(), personId, { isVerified: false })),
  ];
  passkey.setCounter(2);
  const copied = await signInWith(passkey.sign(await fresh(), personId));

  assert.deepEqual(
    [...refusals, copied].map((answer) => answer.json().code),
    Array(5).fill('passkey.wrong'),
  );
});

test('a passkey opens the account of its owner and no other, also where it names another', async () => {
  const { passkey } = await withPasskey('zhao4');
  const qian = await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });

  const named = await signInWith(passkey.sign(await challengeFor('/passkey-challenges'), qian.personId));
  const nobody = await signInWith(passkey.sign(await challengeFor('/passkey-challenges'), 'x'));

  assert.deepEqual([named.json().code, nobody.json().code], ['passkey.wrong', 'passkey.wrong']);
});

test('a challenge made for one person’s account serves no other', async () => {
  const zhao = await house.appoint({ name: '赵五', username: 'zhao5', role: 'operator' });
  const qian = await house.appoint({ name: '钱二', username: 'qian2', role: 'supervisor' });
  const challenge = await challengeFor('/account/passkey-challenges', zhao.token);

  const answer = softwarePasskey().make(challenge);
  const added = await house.ask('POST', '/account/passkeys', qian.token, { name: '别人的', answer });

  assert.equal(added.json().code, 'passkey.wrong');
});

test('a passkey proves again who she is; it is named, and gone once it is removed', async () => {
  const { passkey, personId, token, added } = await withPasskey('zhao6');
  const { id } = added.json();
  house.pass(16 * 60_000);

  const early = await house.ask('DELETE', `/account/passkeys/${id}`, token);
  const challenge = await challengeFor('/session/passkey-challenges', token);
  const proved = await house.ask('POST', '/session/proofs', token, { passkey: passkey.sign(challenge, personId) });
  const fresh = proved.json().token;
  await house.ask('PATCH', `/account/passkeys/${id}`, fresh, { name: '单位电脑' });
  const named = (await house.ask('GET', '/account', fresh)).json().passkeys[0].name;
  const removed = await house.ask('DELETE', `/account/passkeys/${id}`, fresh);
  const after = await signInWith(passkey.sign(await challengeFor('/passkey-challenges'), personId));

  assert.equal(early.json().code, 'session.stepUpRequired');
  assert.deepEqual([proved.statusCode, named, removed.statusCode], [201, '单位电脑', 204]);
  assert.equal(after.json().code, 'passkey.wrong');
});
