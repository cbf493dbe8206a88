import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { password } from '../testing.ts';
import { type AccountHouse, openAccountHouse } from './account.test-support.ts';

let house: AccountHouse;
before(async () => {
  house = await openAccountHouse();
});
after(() => house.close());

const longer = '桥头那盏路灯又亮起来了呀';
const change = (token: string, oldPassword: string, newPassword: string) =>
  house.ask('PUT', '/account/password', token, { oldPassword, newPassword });

test('who changes her password shows the old one, and all her other sessions end', async () => {
  const { token } = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  const other = await house.signIn('zhaomin');

  const wrong = await change(token, 'not the password', longer);
  const changed = await change(token, password, longer);
  const elsewhere = await house.ask('GET', '/me', other);

  assert.deepEqual([wrong.statusCode, wrong.json().field], [403, 'oldPassword']);
  assert.equal(changed.statusCode, 204);
  assert.equal(elsewhere.json().code, 'session.ended');
  assert.equal((await house.ask('GET', '/me', token)).statusCode, 200);
  assert.deepEqual(
    [(await house.enter('zhaomin')).statusCode, (await house.enter('zhaomin', longer)).statusCode],
    [401, 201],
  );
  assert.equal(await house.countActs('account.passwordChanged'), 1);
});

test('a leaked password, one’s own name and a short one are refused; a sentence of any letters is not', async () => {
  const { token } = await house.appoint({ name: '孙工', username: 'sungong', role: 'handler' });

  const codes = [
    (await change(token, password, 'Sunshine2024!')).json().code,
    (await change(token, password, 'sungong-linli-1')).json().code,
    (await change(token, password, '短密码')).json().code,
  ];

  assert.deepEqual(codes, ['password.breached', 'password.tooNear', 'field.tooShort']);
  assert.equal((await change(token, password, 'é 路灯 ☂️ lamp ✓'.repeat(8))).statusCode, 204);
});

test('a new person is given a code by which she sets her password herself; it works once and opens nothing else', async () => {
  const admin = await house.appoint({ name: '管理员', username: 'admin1', role: 'administrator' });
  const post = { unitId: admin.unitId, role: 'operator', divisionCode: '500235' };
  const person = { name: '新来的', username: 'xinlai' };
  const { firstCode, personId } = (await house.ask('POST', '/posts', admin.token, { ...post, person })).json();

  const asPassword = await house.enter('xinlai', firstCode.code);
  const weak = await setFirst('xinlai', firstCode.code, 'Football12345');
  const wrong = await setFirst('xinlai', '0'.repeat(20), longer);
  const unknown = await setFirst('nobody here', '0'.repeat(20), longer);
  const right = await setFirst(' XINLAI ', firstCode.code.toLowerCase(), longer);
  const again = await setFirst('xinlai', firstCode.code, `${longer}呀`);

  assert.match(firstCode.code, /^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  assert.equal(asPassword.json().code, 'signIn.wrong');
  assert.equal(weak.json().code, 'password.breached');
  assert.equal(unknown.body, wrong.body);
  assert.deepEqual([right.statusCode, right.json().me.post.role], [201, 'operator']);
  assert.equal(again.json().code, 'firstCode.wrong');
  assert.equal((await house.enter('xinlai', longer)).statusCode, 201);
  assert.ok(personId);
});

test('a first code is too old after three days', async () => {
  const admin = await house.appoint({ name: '管理二', username: 'admin2', role: 'administrator' });
  const li = await house.appoint({ name: '李雪', username: 'lixue', role: 'gridWorker' });
  const { code } = (await house.ask('POST', `/people/${li.personId}/first-codes`, admin.token)).json();

  house.pass(73 * 3_600_000);

  assert.equal((await setFirst('lixue', code, longer)).json().code, 'firstCode.wrong');
});

test('a lost password goes through the administrator of her place; all sessions end, and the app is asked all the same', async () => {
  const admin = await house.appoint({ name: '管理三', username: 'admin3', role: 'administrator' });
  const zhou = await house.appoint({ name: '周丽', username: 'zhouli', role: 'operator' });
  const { secret } = (await house.ask('POST', '/account/totp', zhou.token)).json();
  await house.ask('POST', '/account/totp/confirmation', zhou.token, { code: house.codeAt(secret) });
  const { code } = (await house.ask('POST', `/people/${zhou.personId}/first-codes`, admin.token)).json();
  house.pass(30_000);

  const without = await setFirst('zhouli', code, longer);
  const withCode = await setFirst('zhouli', code, longer, house.codeAt(secret));

  assert.equal(without.json().code, 'signIn.codeRequired');
  assert.equal(withCode.statusCode, 201);
  assert.equal((await house.ask('GET', '/me', zhou.token)).json().code, 'session.ended');
  assert.ok((await house.countActs('account.codeMade')) >= 1);
});

test('nobody resets the password of somebody above her or beside her', async () => {
  const county = await house.appoint({ name: '县管理', username: 'admin4', role: 'administrator' });
  const town = { role: 'administrator', divisionCode: '500235001' } as const;
  const township = await house.appoint({ name: '街道管理', username: 'admin5', ...town });
  const operator = await house.appoint({ name: '赵六', username: 'zhao6', role: 'operator' });
  const reset = (personId: string, token: string) => house.ask('POST', `/people/${personId}/first-codes`, token);

  const above = await reset(county.personId, township.token);
  const byOperator = await reset(township.personId, operator.token);

  assert.deepEqual([above.statusCode, above.json().code], [403, 'division.outside']);
  assert.deepEqual([byOperator.statusCode, byOperator.json().code], [403, 'post.forbidden']);
});

function setFirst(username: string, code: string, newPassword: string, totpCode?: string) {
  const body = { username, code, newPassword, ...(totpCode === undefined ? {} : { totpCode }) };
  return house.ask('POST', '/first-passwords', undefined, body);
}
