import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountHouse, openAccountHouse } from './account.test-support.ts';

let house: AccountHouse;
before(async () => {
  house = await openAccountHouse([], {}, undefined, { secondFactorRoles: ['administrator', 'supervisor'] });
});
after(() => house.close());

test('an administrator with a password alone can set up a second factor and do nothing else', async () => {
  const { token, postId } = await house.appoint({ name: '管理员', username: 'admin', role: 'administrator' });
  const me = (await house.ask('GET', '/me', token)).json();

  const units = await house.ask('GET', '/units', token);
  const chosen = await house.ask('PUT', '/session/post', token, { postId });

  assert.deepEqual([me.post, me.mustSetUpFactor, me.posts.length], [null, true, 1]);
  assert.equal(units.json().code, 'post.required');
  assert.deepEqual([chosen.statusCode, chosen.json().code], [403, 'factor.required']);
});

test('with an authenticator app she acts through her post', async () => {
  const { token, postId } = await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });
  const { secret } = (await house.ask('POST', '/account/totp', token)).json();
  await house.ask('POST', '/account/totp/confirmation', token, { code: house.codeAt(secret) });

  const chosen = await house.ask('PUT', '/session/post', token, { postId });

  assert.deepEqual([chosen.statusCode, chosen.json().me.post.role], [200, 'supervisor']);
  assert.equal(chosen.json().me.mustSetUpFactor, false);
});

test('an operator needs none', async () => {
  const { token } = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });

  assert.equal((await house.ask('GET', '/units', token)).statusCode, 200);
});
