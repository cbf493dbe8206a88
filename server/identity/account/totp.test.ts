import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountHouse, openAccountHouse } from './account.test-support.ts';
import { stepOf } from './totp.ts';

let house: AccountHouse;
before(async () => {
  house = await openAccountHouse();
});
after(() => house.close());

const seconds = 1_000;

/** Zhao, or another operator, with an authenticator app. */
async function withApp(username: string) {
  const { token } = await house.appoint({ name: username, username, role: 'operator' });
  const { secret, uri } = (await house.ask('POST', '/account/totp', token)).json();
  const confirmed = await house.ask('POST', '/account/totp/confirmation', token, { code: house.codeAt(secret) });
  house.pass(30 * seconds);
  return { token, secret, uri, confirmed, codes: confirmed.json().codes as string[] };
}

test('codes are those of RFC 6238, appendix B', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const vectors: [number, string][] = [
    ...([
      [59, '287082'],
      [1111111109, '081804'],
      [1111111111, '050471'],
    ] as [number, string][]),
    ...([
      [1234567890, '005924'],
      [2000000000, '279037'],
      [20000000000, '353130'],
    ] as [number, string][]),
  ];

  const steps = vectors.map(([time, code]) => stepOf(secret, code, time * 1000));

  assert.deepEqual(
    steps,
    vectors.map(([time]) => Math.floor(time / 30)),
  );
  assert.equal(stepOf(secret, '287083', 59_000), undefined);
  assert.equal(stepOf(secret, '287082', 59_000 + 90_000), undefined, 'a code of long ago');
});

test('who has set up an authenticator app is asked for its code, and a password alone opens nothing', async () => {
  const { secret, uri } = await withApp('zhaomin');

  const alone = await house.enter('zhaomin');
  const wrong = await house.enter('zhaomin', undefined, '000000');
  const right = await house.enter('zhaomin', undefined, house.codeAt(secret));

  assert.match(uri, /^otpauth:\/\/totp\/.*zhaomin\?issuer=/);
  assert.deepEqual([alone.statusCode, alone.json().code], [401, 'signIn.codeRequired']);
  assert.deepEqual([wrong.statusCode, wrong.json().code], [401, 'signIn.codeWrong']);
  assert.equal(right.statusCode, 201);
  assert.equal(await house.countActs('account.totpAdded'), 1);
});

test('a code works once', async () => {
  const { secret } = await withApp('zhao2');
  const code = house.codeAt(secret);

  const first = await house.enter('zhao2', undefined, code);
  const second = await house.enter('zhao2', undefined, code);

  assert.equal(first.statusCode, 201);
  assert.equal(second.json().code, 'signIn.codeWrong');
});

test('of ten codes for a lost phone each opens once, and only slow hashes are kept', async () => {
  const { codes } = await withApp('zhao3');
  const [code = ''] = codes;

  const first = await house.enter('zhao3', undefined, code.toLowerCase());
  const again = await house.enter('zhao3', undefined, code);
  const left = (await house.ask('GET', '/account', first.json().token)).json().recoveryCodesLeft;

  assert.equal(new Set(codes).size, 10);
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  assert.deepEqual([first.statusCode, again.json().code, left], [201, 'signIn.codeWrong', 9]);
});

test('the secret is sealed: whoever copies the database can make no code', async () => {
  const { secret, token } = await withApp('zhao4');

  const me = (await house.ask('GET', '/me', token)).json();
  const rows = await house.database.transact(
    { post: '', unit: '', county: '', from: '', to: '', caseCode: '', person: me.person.id, role: '' },
    (tx) => tx.query<{ sealed_secret: Buffer }>({ name: 'test.totp', text: 'select * from totp_secrets' }),
  );

  assert.equal(rows.length, 1, 'row security shows nobody’s but her own');
  assert.ok(!rows[0]?.sealed_secret.includes(secret));
  assert.equal((await house.database.app.query('select * from totp_secrets')).rowCount, 0);
});

test('adding an app ends all other sessions, and wants a fresh proof', async () => {
  const { token } = await house.appoint({ name: '赵五', username: 'zhao5', role: 'operator' });
  const other = await house.signIn('zhao5');
  const { secret } = (await house.ask('POST', '/account/totp', token)).json();

  await house.ask('POST', '/account/totp/confirmation', token, { code: house.codeAt(secret) });
  const ended = await house.ask('GET', '/me', other);
  house.pass(16 * 60 * seconds);
  const removed = await house.ask('DELETE', '/account/totp', token);
  const proved = await house.ask('POST', '/session/proofs', token, { code: house.codeAt(secret) });
  const removedNow = await house.ask('DELETE', '/account/totp', proved.json().token);

  assert.equal(ended.json().code, 'session.ended');
  assert.equal(removed.json().code, 'session.stepUpRequired');
  assert.equal(removedNow.statusCode, 204);
  assert.equal((await house.enter('zhao5')).statusCode, 201);
});
