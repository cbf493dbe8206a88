import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { insideDivision } from '../database/index.ts';
import { community, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;

before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const twins = 10;
const report = { words: '滨江路路灯坏了', place: { divisionCode: community }, categoryCode: streetLampOut };

test('a report that arrives ten times at once is one case with one receipt', async () => {
  const answers = await sendTwins(undefined, '/cases', report);

  assert.deepEqual(answers, [{ status: 201, isFirst: 1 }]);
  assert.equal(await countEntries('case.registered'), 1);
});

test('a step that is taken ten times at once is taken once, and all are told so', async () => {
  const code = await register();

  const answers = await sendTwins(county.zhao.token, `/cases/${code}/acceptance`, {});

  assert.deepEqual(answers, [{ status: 201, isFirst: 1 }]);
  assert.equal(await countEntries('case.accepted'), 1);
});

test('a supplement that arrives ten times at once is added once', async () => {
  const code = await register();

  const answers = await sendTwins(county.zhao.token, `/cases/${code}/supplements`, { words: '灯杆也歪了' });

  assert.deepEqual(answers, [{ status: 201, isFirst: 1 }]);
  assert.equal(await countEntries('case.supplemented'), 1);
});

async function register(): Promise<string> {
  return (await county.ask(county.zhao.token, 'POST', '/cases', report)).body.code;
}

/** The same request with the same key, many times at once; gives the one answer that all must get, and who was first. */
async function sendTwins(token: string | undefined, path: string, body: object) {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: twins }, () => post(token, path, body, key)));
  const different = new Map(answers.map((answer) => [answer.body, answer.statusCode]));
  const isFirst = answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined).length;
  return [...different.values()].map((status) => ({ status, isFirst }));
}

function post(token: string | undefined, path: string, payload: object, key: string) {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { ...authorization, 'idempotency-key': key };
  return county.app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload });
}

async function countEntries(type: string): Promise<number> {
  return county.database.transact(insideDivision('500235'), async (tx) => {
    const [row] = await tx.query<{ count: number }>(
      { name: `test.count.${type}`, text: 'select count(*)::int as count from ledger_entries where type = $1' },
      [type],
    );
    return row?.count ?? 0;
  });
}
