import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Appointed, openTestHouse, type TestHouse, yunyang } from '../identity/testing.ts';

let house: TestHouse;
let administrator: Appointed;

before(async () => {
  house = await openTestHouse();
  administrator = await house.appoint({ name: '周管理', username: 'zhou', role: 'administrator' });
});
after(() => house.close());

const station = { kind: 'station', name: '双江路灯所', divisionCode: yunyang, duties: ['lamps'] };

function createUnit(payload: object, headers: Record<string, string>) {
  const authorization = `Bearer ${administrator.token}`;
  return house.app.inject({ method: 'POST', url: '/api/v1/units', headers: { authorization, ...headers }, payload });
}

async function countUnits(name: string): Promise<number> {
  const answer = await house.app.inject({
    url: `/api/v1/units?words=${encodeURIComponent(name)}`,
    headers: { authorization: `Bearer ${administrator.token}` },
  });
  return answer.json().units.length;
}

test('the same request again gives the same answer and has no second effect', async () => {
  const key = randomUUID();

  const first = await createUnit({ ...station, name: '甲所' }, { 'idempotency-key': key });
  const again = await createUnit({ ...station, name: '甲所' }, { 'idempotency-key': key });

  assert.equal(first.statusCode, 201);
  assert.equal(first.headers['idempotency-replayed'], undefined);
  assert.equal(again.statusCode, 201);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal(again.body, first.body);
  assert.equal(again.headers.etag, first.headers.etag);
  assert.equal(again.headers.location, first.headers.location);
  assert.equal(await countUnits('甲所'), 1);
});

test('a key that was used for something else is refused', async () => {
  const key = randomUUID();

  await createUnit({ ...station, name: '乙所' }, { 'idempotency-key': key });
  const other = await createUnit({ ...station, name: '丙所' }, { 'idempotency-key': key });

  assert.equal(other.statusCode, 422);
  assert.equal(other.json().code, 'idempotency.otherBody');
  assert.equal(await countUnits('丙所'), 0);
});

test('twelve twins at the same moment have one effect and one answer', async () => {
  const key = randomUUID();

  const answers = await Promise.all(
    Array.from({ length: 12 }, () => createUnit({ ...station, name: '丁所' }, { 'idempotency-key': key })),
  );

  assert.deepEqual([...new Set(answers.map((answer) => answer.statusCode))], [201]);
  assert.equal(new Set(answers.map((answer) => answer.body)).size, 1);
  assert.equal(answers.filter((answer) => answer.headers['idempotency-replayed'] === undefined).length, 1);
  assert.equal(await countUnits('丁所'), 1);
});

test('a refusal is not kept: the same key may succeed later', async () => {
  const key = randomUUID();
  const { unitId } = administrator;
  const person = { name: '吴新', username: 'wuxin' };
  const appoint = (payload: object) =>
    house.app.inject({
      method: 'POST',
      url: '/api/v1/posts',
      headers: { authorization: `Bearer ${administrator.token}`, 'idempotency-key': key },
      payload,
    });

  const refused = await appoint({ unitId, role: 'operator', divisionCode: '500236', person });
  const done = await appoint({ unitId, role: 'operator', divisionCode: yunyang, person });

  assert.equal(refused.json().code, 'post.placeOutsideUnit');
  assert.equal(done.statusCode, 201);
});

test('a write without a key is refused and names the header', async () => {
  const answer = await createUnit(station, {});

  assert.equal(answer.statusCode, 422);
  assert.equal(answer.json().field, 'Idempotency-Key');
});

test('the table of kept answers tells nothing without the key', async () => {
  await createUnit({ ...station, name: '戊所' }, { 'idempotency-key': randomUUID() });

  const { rows } = await house.database.app.query('select lookup, proof, answer from idempotency_keys');

  assert.ok(rows.length > 0);
  assert.ok(!rows.some((row) => Buffer.concat([row.lookup, row.proof, row.answer]).includes('戊所')));
});

test('a key belongs to its person: another one may use the same', async () => {
  const key = randomUUID();
  const other = await house.appoint({ name: '郑管理', username: 'zheng', role: 'administrator' });

  await createUnit({ ...station, name: '己所' }, { 'idempotency-key': key });
  const answer = await createUnit(
    { ...station, name: '庚所' },
    { 'idempotency-key': key, authorization: `Bearer ${other.token}` },
  );

  assert.equal(answer.statusCode, 201);
  assert.equal(answer.json().name, '庚所');
});

test('a change made on an old state is refused, on the present one it succeeds', async () => {
  const created = await createUnit({ ...station, name: '辛所' }, { 'idempotency-key': randomUUID() });
  const change = (etag: string, name: string) =>
    house.app.inject({
      method: 'PATCH',
      url: `/api/v1/units/${created.json().id}`,
      headers: {
        authorization: `Bearer ${administrator.token}`,
        'idempotency-key': randomUUID(),
        'if-match': etag,
      },
      payload: { name },
    });

  const fresh = await change('"v1"', '辛一所');
  const stale = await change('"v1"', '辛二所');

  assert.equal(created.headers.etag, '"v1"');
  assert.equal(fresh.headers.etag, '"v2"');
  assert.equal(stale.statusCode, 412);
  assert.equal(await countUnits('辛二所'), 0);
});
