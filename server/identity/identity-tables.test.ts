import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scopeOf } from '@linli/domain/identity';
import { insideDivision, platformInside, type Scope, statement } from '../database/index.ts';
import { recognizeIn } from './index.ts';
import { type Appointed, openTestHouse, type TestHouse, yunyang } from './testing.ts';

/*
 * What the tables of identity take past the application: no route, no policy of the domain, only a scope and the bare table.
 */
let house: TestHouse;
let zhao: Appointed;
let sun: Appointed;
let administrator: Appointed;
let neighbour: Appointed;
before(async () => {
  house = await openTestHouse();
  zhao = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  sun = await house.appoint({ name: '孙工', username: 'sun', role: 'handler', unitKind: 'department' });
  administrator = await house.appoint({ name: '管理员', username: 'admin', role: 'administrator' });
  neighbour = await house.appoint({ name: '邻县', username: 'next', role: 'administrator', divisionCode: '500236' });
});
after(() => house.close());

test('a unit is made and changed by an administrator of its county, and by nobody else', async () => {
  const make = [
    `insert into units (county_code, id, kind, name, division_code, duties, valid_from, version, ledger_hash)
     values ('500235', gen_random_uuid(), 'station', '假站', '500235', '{}', now(), 1, '') returning 1`,
  ] as const;
  const rename = [`update units set name = '改名' where id = $1 returning 1`, [sun.unitId]] as const;

  assert.deepEqual(await whoMay(...make), ['administrator', 'platform']);
  assert.deepEqual(await whoMay(...rename), ['administrator', 'platform']);
});

test('a post is given and ended by an administrator of its county; its holder delegates it, and nothing wider', async () => {
  const give = (role: string, unitId: string) =>
    [
      `insert into posts (county_code, id, person_id, unit_id, role, division_code, valid_from, version, ledger_hash)
       values ('500235', gen_random_uuid(), $1, $2, $3, '500235', now(), 1, '') returning 1`,
      [zhao.personId, unitId, role],
    ] as const;
  const end = ['update posts set valid_to = now() where id = $1 returning 1', [sun.postId]] as const;
  const endOwn = ['update posts set valid_to = now() where id = $1 returning 1', [zhao.postId]] as const;
  const delegate = (role: string, divisionCode = yunyang) =>
    [
      `insert into posts (county_code, id, person_id, unit_id, role, division_code, valid_from, valid_to, version,
         ledger_hash, delegated_from, delegation_kind)
       values ('500235', gen_random_uuid(), $1, $2, $3, $4, now(), now(), 1, '', $5, 'delegation') returning 1`,
      [sun.personId, zhao.unitId, role, divisionCode, zhao.postId],
    ] as const;

  assert.deepEqual(await whoMay(...give('administrator', zhao.unitId)), ['administrator', 'platform']);
  assert.deepEqual(await whoMay(...end), ['administrator', 'platform']);
  assert.deepEqual(await whoMay(...endOwn), ['administrator', 'platform']);
  assert.deepEqual(await whoMay(...delegate('operator')), ['zhao', 'administrator', 'platform']);
  assert.deepEqual(await whoMay(...delegate('administrator')), []);
  assert.deepEqual(await whoMay(...delegate('operator', '500235001')), []);
});

test('what a unit, a post and a person are is changed by nobody', async () => {
  assert.deepEqual(
    await whoMay(`update posts set role = 'administrator' where id = $1 returning 1`, [zhao.postId]),
    [],
  );
  assert.deepEqual(await whoMay(`update units set kind = 'station' where id = $1 returning 1`, [zhao.unitId]), []);
  assert.deepEqual(await whoMay(`update people set name = '别人' where id = $1 returning 1`, [zhao.personId]), []);
});

test('nobody but an administrator makes a person, or a code or a password by which to become one', async () => {
  const person = [
    `insert into people (id, name, counties, created_at) values (gen_random_uuid(), '假人', '{500235}', now()) returning 1`,
  ] as const;
  const open = [`update people set counties = '{500235,500236}' where id = $1 returning 1`, [sun.personId]] as const;
  const code = [
    `insert into first_codes (person_id, code_hash, made_at, expires_at) values ($1, 'x', now(), now() + interval '1 day')
     returning 1`,
    [sun.personId],
  ] as const;
  const password = [`insert into passwords (person_id, hash, set_at) values ($1, 'x', now())`, [sun.personId]] as const;

  assert.deepEqual(await whoMay(...person), ['administrator', 'platform']);
  assert.deepEqual(await whoMay(...open), ['administrator', 'platform']);
  assert.deepEqual(await whoMay(...code), ['administrator', 'platform']);
  assert.deepEqual(await whoMay(...password), ['administrator', 'platform']);
});

test('a second code for the same person takes the place of the first', async () => {
  const make = async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: `/api/v1/people/${zhao.personId}/first-codes`,
      headers: { authorization: `Bearer ${administrator.token}`, 'idempotency-key': crypto.randomUUID() },
    });
    return answer.statusCode;
  };

  assert.deepEqual([await make(), await make()], [201, 201]);
});

test('a role that no letter could spell never reaches the database', async () => {
  const sly = { ...insideDivision(yunyang), role: "x'; reset role; --" };

  await assert.rejects(
    house.database.transact(sly, async () => {}),
    /closed alphabet/,
  );
});

class Undone extends Error {}

/** Whose eyes let this statement do something. Each is undone; what a key refuses has come past row security. */
async function whoMay(text: string, values: readonly unknown[] = []): Promise<string[]> {
  const recognize = recognizeIn(house.database);
  const eyesOf = async ({ token }: Appointed): Promise<Scope> => {
    const actor = await recognize(token, house.now());
    if (actor === undefined) throw new Error('A session ended too early');
    return scopeOf(actor);
  };
  const eyes: [string, Scope][] = [
    ['zhao', await eyesOf(zhao)],
    ['sun', await eyesOf(sun)],
    ['administrator', await eyesOf(administrator)],
    ['neighbour', await eyesOf(neighbour)],
    ['public page', insideDivision(yunyang)],
    ['platform', platformInside(yunyang)],
  ];
  const allowed: string[] = [];
  for (const [name, scope] of eyes) if (await isDone(scope, text, values)) allowed.push(name);
  return allowed;
}

let number = 0;

async function isDone(scope: Scope, text: string, values: readonly unknown[]): Promise<boolean> {
  number += 1;
  const asked = statement(`test.identity.${number}`, text);
  let rowCount = 0;
  const work = house.database.transact(scope, async (tx) => {
    rowCount = (await tx.query(asked, [...values])).length;
    throw new Undone();
  });
  return work.then(
    () => false,
    (error: Error & { code?: string; constraint?: string }) => {
      if (error instanceof Undone) return rowCount > 0;
      if (error.code === '42501') return false;
      // The key that ties a delegated post to its source is a guard; that somebody has a password already is none.
      if (error.constraint === 'posts_delegated_from_fkey') return false;
      if (error.code === '23505') return true;
      throw error;
    },
  );
}
