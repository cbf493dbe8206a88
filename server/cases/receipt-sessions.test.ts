import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { nobody } from '../database/index.ts';
import { newReceipt, opensCase } from './receipt.ts';
import { community, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
let admin: pg.Client;
let known: { code: string; receipt: string };
let erased: string;
before(async () => {
  county = await openTestCounty();
  admin = new pg.Client({ connectionString: county.test.adminUrl });
  await admin.connect();
  known = await report();
  erased = (await report()).code;
  await admin.query('delete from case_receipts where case_code = $1', [erased]);
});
after(async () => {
  await admin.end();
  await county.close();
});

async function report(): Promise<typeof known> {
  const body = { words: '路灯坏了', place: { divisionCode: community }, categoryCode: streetLampOut };
  return (await county.ask(undefined, 'POST', '/cases', body)).body as unknown as typeof known;
}

const unknown = '50023526030200000001';
const impossible = '5'.repeat(20);

async function show(code: string, receipt: string) {
  const { statusCode, headers, body } = await county.app.inject({
    method: 'POST',
    url: '/api/v1/receipt-sessions',
    headers: { 'idempotency-key': crypto.randomUUID() },
    payload: { code, receipt },
  });
  const { 'x-request-id': _, date, 'x-ratelimit-remaining': left, 'x-ratelimit-reset': reset, ...same } = headers;
  return { statusCode, same, body };
}

test('a receipt has at least 128 bits, and of it only a slow hash is kept', async () => {
  const { rows } = await admin.query('select receipt_hash from case_receipts where case_code = $1', [known.code]);
  const { rows: everywhere } = await admin.query(
    `select 1 from idempotency_keys where answer::text like '%' || $1 || '%'`,
    [known.receipt],
  );

  assert.match(known.receipt, /^[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.ok(known.receipt.length * Math.log2(32) >= 128);
  assert.match(rows[0].receipt_hash, /^\$argon2id\$v=19\$m=\d{5,},t=\d+,p=\d+\$/);
  assert.equal(everywhere.length, 0);
});

test('a wrong receipt, an unknown code, an impossible one and an erased case are answered with the same words and headers', async () => {
  const wrong = await show(known.code, newReceipt());

  assert.equal(wrong.statusCode, 403);
  assert.deepEqual(await show(unknown, newReceipt()), wrong);
  assert.deepEqual(await show(impossible, newReceipt()), wrong);
  assert.deepEqual(await show(erased, newReceipt()), wrong);
  assert.equal((await show(known.code, known.receipt)).statusCode, 201);
});

test('and they take as long: whoever guesses does not learn which codes there are', async () => {
  const codes = { wrong: known.code, unknown, impossible: '0'.repeat(20), erased };
  const took = new Map<string, number[]>();
  for (let round = 0; round < 15; round += 1)
    for (const [kind, caseCode] of Object.entries(codes)) {
      const start = performance.now();
      await county.database.transact({ ...nobody, caseCode }, (tx) => opensCase(tx, caseCode, newReceipt()));
      took.set(kind, [...(took.get(kind) ?? []), performance.now() - start]);
    }
  const medians = [...took.values()].map((times) => times.toSorted((one, other) => one - other)[7] as number);

  // Without the hash that is reckoned in vain an unknown code is answered more than ten times faster.
  assert.ok(Math.max(...medians) < 3 * Math.min(...medians), `${medians}`);
});
