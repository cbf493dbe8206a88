import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Appointed, openTestHouse, type TestHouse, yunyang } from '../identity/testing.ts';
import { forgetKeptAnswers } from './forget-kept-answers.ts';

const day = 86_400_000;
let house: TestHouse;
let zhou: Appointed;

before(async () => {
  house = await openTestHouse();
  zhou = await house.appoint({ name: '周管理', username: 'zhou', role: 'administrator' });
});
after(() => house.close());

test('a phone that was offline for 89 days gets the answer of then; after 91 days nothing is kept', async () => {
  const key = randomUUID();
  const first = await createUnit(key);
  house.pass(89 * day);
  await forgetKeptAnswers(house.database).run(house.now());

  zhou = { ...zhou, token: await house.signIn('zhou') };
  const again = await createUnit(key);
  house.pass(2 * day);
  await forgetKeptAnswers(house.database).run(house.now());
  const { rows } = await house.database.app.query('select 1 from idempotency_keys where kept_at < $1', [house.now()]);

  assert.equal(first.statusCode, 201);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal(again.body, first.body);
  // What is left is the second signing in, two days ago.
  assert.equal(rows.length, 1);
});

function createUnit(key: string) {
  return house.app.inject({
    method: 'POST',
    url: '/api/v1/units',
    headers: { authorization: `Bearer ${zhou.token}`, 'idempotency-key': key },
    payload: { kind: 'station', name: '双江路灯所', divisionCode: yunyang, duties: ['lamps'] },
  });
}
