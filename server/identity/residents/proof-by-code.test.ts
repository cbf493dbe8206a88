import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openResidentHouse, type ResidentHouse } from './residents.test-support.ts';

let house: ResidentHouse;
before(async () => {
  house = await openResidentHouse();
});
after(() => house.close());

const minute = 60_000;
const refusalOf = (answer: { statusCode: number; json: () => { code: string } }) => [
  answer.statusCode,
  answer.json().code,
];
const wrong = [422, 'code.wrong'];
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('a resident proves again who she is by a code to her own address; a wrong, old, used or foreign one is refused', async () => {
  const phone = '13912340012';
  const { token } = await house.signUp({ phone });
  const other = await house.signUp({ phone: '13912340013' });
  house.pass(16 * minute);
  const stale = await house.ask('DELETE', '/account', token);
  const prove = (sentCode: object, by = token) => house.ask('POST', '/session/proofs', by, { sentCode });

  const { id, code } = await house.sendProofCode(token);
  const refusals = [await prove({ id, code: otherThan(code) }), await prove({ id, code }, other.token)];
  const old = await house.sendProofCode(token);
  house.pass(10 * minute);
  refusals.push(await prove(old));
  const fresh = await house.sendProofCode(token);
  const right = await prove(fresh);
  const twice = await prove(fresh, right.json().token);
  const closed = await house.ask('DELETE', '/account', right.json().token);

  assert.deepEqual(refusalOf(stale), [403, 'session.stepUpRequired']);
  assert.deepEqual(refusals.map(refusalOf), [wrong, wrong, wrong]);
  assert.equal(house.sent.find((outgoing) => outgoing.id === fresh.id)?.to.value, phone);
  assert.deepEqual([right.statusCode, refusalOf(twice)], [201, wrong]);
  assert.equal(closed.statusCode, 204, closed.body);
});

test('after five wrong tries a code proves nothing, and an account without an address is sent none', async () => {
  const { token } = await house.signUp({ phone: '13912340014' });
  const { id, code } = await house.sendProofCode(token);
  const prove = (typed: string) => house.ask('POST', '/session/proofs', token, { sentCode: { id, code: typed } });
  const tries = await Promise.all(Array.from({ length: 5 }, () => prove(otherThan(code))));
  const tooLate = await prove(code);
  const sun = await house.appoint({ name: '孙工', username: 'sungong', role: 'handler' });
  const ofStaff = await house.ask('POST', '/session/proof-codes', sun.token);
  const stranger = await house.ask('POST', '/session/proof-codes');

  assert.deepEqual([...tries, tooLate].map(refusalOf), Array(6).fill(wrong));
  assert.deepEqual(refusalOf(ofStaff), [409, 'proof.noAddress']);
  assert.equal(stranger.statusCode, 401);
});
