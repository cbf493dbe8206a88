import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import Type from 'typebox';
import { statement, type Transaction } from '../../server/database/index.ts';
import { type Room, write } from '../../server/http/index.ts';
import { openTestHouse, type TestHouse } from '../../server/identity/testing.ts';

const lock = statement('test.lock', 'select pg_advisory_xact_lock($1::int)');
const deadlock = statement('test.deadlock', `do $$ begin raise exception 'again' using errcode = '40P01'; end $$`);

/** A room whose people get in each other's way: one takes the first thing and then the second, the other the reverse. */
const narrowRoom: Room = {
  name: 'narrow',
  description: 'A room for a test',
  sentences: { 'zh-CN': {}, en: {} },
  routes: (app) => {
    const route = (path: string, work: (tx: Transaction) => Promise<unknown>) =>
      app.post(
        path,
        {
          config: { who: ['anyone'] },
          schema: { operationId: path.slice(1), summary: path, response: { 200: Type.Unknown() } },
        },
        (request, reply) =>
          write(request, reply, {}, async (tx) => {
            await work(tx);
            return { status: 200, body: { done: true } };
          }),
      );
    route('/first-then-second', (tx) => takeBoth(tx, 1, 2));
    route('/second-then-first', (tx) => takeBoth(tx, 2, 1));
    route('/for-ever', (tx) => tx.query(deadlock));
  },
};

let meeting: Promise<void>;
let house: TestHouse;

before(async () => {
  house = await openTestHouse([narrowRoom]);
});
after(() => house.close());

test('two writes that wait for each other both succeed: the one that the database undid is done again', async () => {
  const both = Promise.withResolvers<void>();
  meeting = both.promise;
  setTimeout(both.resolve, 500);

  const answers = await Promise.all([post('/first-then-second'), post('/second-then-first')]);

  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [200, 200],
  );
});

test('a write that is undone again and again ends with "try again later", and nothing is kept of it', async () => {
  const answer = await post('/for-ever');

  assert.equal(answer.statusCode, 503);
  assert.equal(answer.json().code, 'server.busy');
  assert.equal(answer.headers['retry-after'], '2');
  const { rows } = await house.database.app.query('select count(*)::int as count from idempotency_keys');
  assert.equal(rows[0].count, 2);
});

async function takeBoth(tx: Transaction, first: number, second: number): Promise<void> {
  await tx.query(lock, [first]);
  await meeting;
  await tx.query(lock, [second]);
}

function post(path: string) {
  return house.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    payload: '{}',
  });
}
