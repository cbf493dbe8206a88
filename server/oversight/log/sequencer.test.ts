import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { consistencyParts, inclusionParts, provesConsistency, provesInclusion } from '@linli/domain/proof';
import type pg from 'pg';
import { type Database, insideDivision, nobody, openDatabase, recordAct } from '../../database/index.ts';
import { openPool } from '../../database/pool.ts';
import { type TestDatabase, testDatabase } from '../../database/testing.ts';
import { readAll } from '../../jobs/index.ts';
import { findLeaf } from './chain-store.ts';
import { leafHash } from './hashes.ts';
import { sequencer } from './sequencer.ts';
import { hashesOfParts, rootOf, sizeOfTree } from './tiles.ts';

let county: TestDatabase;
let database: Database;
let owner: pg.Pool;
before(async () => {
  county = await testDatabase();
  database = openDatabase({ app: county.appUrl, intake: county.intakeUrl });
  owner = openPool(county.ownerUrl, { max: 1, name: 'test' });
});
after(async () => {
  await owner.end();
  await database.close();
  await county.drop();
});

test('every entry of the ledger becomes a leaf once, chained county by county, and can be proven', async () => {
  await happen('500235', 300);
  await happen('500236', 3);
  await read();
  const early = await sizeAndRoot();
  await happen('500235', 700);
  await happen('00', 1);
  await read();
  await read();
  const late = await sizeAndRoot();

  const { rows: chains } = await owner.query(
    `select county_code, count(*)::int as links, max(position)::int as last from audit_chain group by 1 order by 1`,
  );
  assert.deepEqual([early.size, late.size], [303, 1_004]);
  assert.deepEqual(chains, [
    { county_code: '00', links: 1, last: 1 },
    { county_code: '500235', links: 1_000, last: 1_000 },
    { county_code: '500236', links: 3, last: 3 },
  ]);
  assert.deepEqual(late.root, await rootByDefinition());
  assert.ok(await isConsistent(early, late));
  assert.ok(await isIncluded(257, late));
  assert.ok(!(await isIncluded(257, { ...late, root: early.root })));
});

test('what has no history is no leaf', async () => {
  const { size } = await sizeAndRoot();
  await owner.query(`insert into outbox (county_code, subject, subject_id, seq, type, at, body)
    values ('500235', 'subscription', gen_random_uuid(), 1, 'subscription.made', now(), '{}')`);
  await read();

  assert.equal((await sizeAndRoot()).size, size);
});

test('a leaf is found by the hash of its entry alone, whatever county it is of', async () => {
  const { rows } = await owner.query('select entry_hash, hash from audit_chain where leaf_index = 500');
  const found = await database.transact(nobody, (tx) => findLeaf(tx, rows[0].entry_hash));
  const none = await database.transact(nobody, (tx) => findLeaf(tx, Buffer.alloc(32, 7)));

  assert.equal(found?.leafIndex, 500);
  assert.deepEqual(found?.hash, rows[0].hash);
  assert.equal(none, undefined);
});

test('one county does not see the chain of another', async () => {
  const { rows } = await owner.query(`select count(*)::int from audit_chain where county_code = '500236'`);
  const seen = await database.transact(insideDivision('500235'), (tx) =>
    tx.query({ name: 'test.seen', text: 'select distinct county_code from audit_chain' }),
  );

  assert.equal(rows[0].count, 3);
  assert.deepEqual(seen, [{ county_code: '500235' }]);
});

async function happen(countyCode: string, count: number): Promise<void> {
  const act = { countyCode, subject: 'lamp', type: 'lamp.lit', at: '2026-03-02T01:00:00.000Z', actor: {}, body: {} };
  await database.transact(insideDivision(countyCode), async (tx) => {
    for (let at = 0; at < count; at += 1) recordAct(tx, act);
  });
}

function read(): Promise<number> {
  return readAll(database, [sequencer]);
}

type Tree = { size: number; root: Buffer };

function sizeAndRoot(): Promise<Tree> {
  return database.transact(nobody, async (tx) => {
    const size = await sizeOfTree(tx);
    return { size, root: await rootOf(tx, size) };
  });
}

/** RFC 6962, 2.1, from the rows of the chain. */
async function rootByDefinition(): Promise<Buffer> {
  const { rows } = await owner.query('select county_code, position, hash from audit_chain order by leaf_index');
  const leaves = rows.map(({ county_code, position, hash }) => leafHash({ countyCode: county_code, position }, hash));
  const mth = (hashes: Buffer[]): Buffer => {
    if (hashes.length === 1) return hashes[0] as Buffer;
    const middle = 2 ** Math.floor(Math.log2(hashes.length - 1));
    const [left, right] = [mth(hashes.slice(0, middle)), mth(hashes.slice(middle))];
    return createHash('sha256')
      .update(Buffer.concat([Buffer.of(1), left, right]))
      .digest();
  };
  return mth(leaves);
}

async function isConsistent(early: Tree, late: Tree): Promise<boolean> {
  const parts = consistencyParts(early.size, { start: 0, end: late.size });
  const proof = await database.transact(nobody, (tx) => hashesOfParts(tx, parts));
  return provesConsistency(sha256, early.size, bytes(early.root), late.size, proof.map(bytes), bytes(late.root));
}

async function isIncluded(index: number, { size, root }: Tree): Promise<boolean> {
  const parts = [{ start: index, end: index + 1 }, ...inclusionParts(index, { start: 0, end: size })];
  const [leaf, ...proof] = (await database.transact(nobody, (tx) => hashesOfParts(tx, parts))).map(bytes);
  return provesInclusion(sha256, leaf as never, index, size, proof, bytes(root));
}

async function sha256(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return bytes(createHash('sha256').update(content).digest());
}

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
