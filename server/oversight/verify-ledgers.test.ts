import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Case } from '@linli/domain/cases';
import type pg from 'pg';
import { randomStories } from '../cases/random-stories.test-support.ts';
import { again, recordEntries, recordStory, stages } from '../cases/recorded-story.test-support.ts';
import { type Database, inTransaction, nobody, openDatabase, sealEntry } from '../database/index.ts';
import { openPool } from '../database/pool.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { openTestHouse } from '../identity/testing.ts';
import { verifyLedgers } from './verify-ledgers.ts';

let county: TestDatabase;
let database: Database;
let owner: pg.Pool;
let lamp: Case;
let told = 0;
before(async () => {
  county = await testDatabase();
  database = openDatabase({ app: county.appUrl, intake: county.intakeUrl });
  owner = openPool(county.ownerUrl, { max: 1, name: 'test' });
  for (const stage of [stages.registered, stages.handling, stages.followedUp, stages.suspended, stages.returned])
    told += (await recordStory(database, again(stage()))).version;
  lamp = await recordStory(database, again(stages.followedUp()));
});
after(async () => {
  await owner.end();
  await database.close();
  await county.drop();
});

test('where nobody meddled every ledger fits', async () => {
  const verdict = await verify();

  assert.equal(verdict.misfit, undefined);
  assert.equal(verdict.ledgers, 6);
  assert.equal(verdict.rows, 6);
  assert.equal(verdict.entries, told + lamp.version);
});

test('whatever people try, the ledgers tell what the rows say', async (t) => {
  const other = await testDatabase();
  const elsewhere = openDatabase({ app: other.appUrl, intake: other.intakeUrl });
  const asOwner = openPool(other.ownerUrl, { max: 1, name: 'test' });
  t.after(async () => {
    await Promise.all([elsewhere.close(), asOwner.end()]);
    await other.drop();
  });
  const stories = randomStories(3, 25);
  for (const { found, entries } of stories) await recordEntries(elsewhere, found.id, entries);

  const verdict = await inTransaction(asOwner, nobody, (tx) => verifyLedgers(tx));

  assert.equal(verdict.misfit, undefined);
  assert.equal(verdict.ledgers, stories.length);
});

test('the ledgers of units and posts are checked as well', async (t) => {
  const house = await openTestHouse();
  await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });
  const asOwner = openPool(house.test.ownerUrl, { max: 1, name: 'test' });
  t.after(async () => {
    await asOwner.end();
    await house.close();
  });
  const look = () => inTransaction(asOwner, nobody, (tx) => verifyLedgers(tx));

  const before = await look();
  await asOwner.query(`update units set ledger_hash = sha256(ledger_hash)`);
  const afterwards = await look();

  assert.deepEqual([before.misfit, before.rows], [undefined, 2]);
  assert.deepEqual([afterwards.misfit?.subject, afterwards.misfit?.what], ['unit', 'lastHash']);
});

test('another county has nothing to check', async () => {
  assert.deepEqual(await verify('500236'), { ledgers: 0, entries: 0, rows: 0 });
});

test('changed words of an entry are found', async () => {
  await meddle(
    `update ledger_entries set body = jsonb_set(body, '{publicWords}', '"没有坏"') where subject_id = $1 and seq = 2`,
    async (misfit) => assert.deepEqual(misfit, about({ seq: 2, what: 'content' })),
  );
});

test('another author of an entry is found', async () => {
  await meddle(
    `update ledger_entries set actor = '{"kind": "staff", "name": "别人"}' where subject_id = $1 and seq = 4`,
    async (misfit) => assert.deepEqual(misfit, about({ seq: 4, what: 'content' })),
  );
});

test('another time of an entry is found', async () => {
  await meddle(
    `update ledger_entries set at = at - interval '1 day' where subject_id = $1 and seq = 6`,
    async (misfit) => assert.deepEqual(misfit, about({ seq: 6, what: 'hash' })),
  );
});

test('a changed hash is found', async () => {
  await meddle(`update ledger_entries set hash = sha256(hash) where subject_id = $1 and seq = 3`, async (misfit) =>
    assert.deepEqual(misfit, about({ seq: 3, what: 'hash' })),
  );
});

test('an entry that was taken out is found', async () => {
  await meddle('delete from ledger_entries where subject_id = $1 and seq = 5', async (misfit) =>
    assert.deepEqual(misfit, about({ seq: 5, what: 'entryMissing', found: 6 })),
  );
});

test('a last entry that was taken out is found', async () => {
  await meddle('delete from ledger_entries where subject_id = $1 and seq = 7', async (misfit) =>
    assert.deepEqual(misfit, about({ what: 'row', column: 'version', expected: 6, found: 7 })),
  );
});

test('a ledger that was taken out whole is found', async () => {
  await meddle('delete from ledger_entries where subject_id = $1', async (misfit) =>
    assert.deepEqual(misfit, about({ what: 'ledgerMissing' })),
  );
});

test('two entries that changed places are found', async () => {
  await meddle(
    `update ledger_entries set seq = case seq when 3 then 104 when 4 then 103 end where subject_id = $1 and seq in (3, 4);
     update ledger_entries set seq = seq - 100 where seq > 100`,
    async (misfit) => assert.deepEqual(misfit, about({ seq: 3, what: 'previousHash' })),
  );
});

test('a forged entry is found even where its own hash is right', async () => {
  const [last] = (await owner.query('select * from ledger_entries where subject_id = $1 and seq = 7', [lamp.id])).rows;
  const entry = {
    countyCode: '500235',
    subject: 'case',
    subjectId: lamp.id,
    seq: 8,
    type: 'case.closed',
    at: last.at,
    actor: last.actor,
    body: {},
  };
  const { salt, contentHash, hash } = sealEntry(entry, last.hash, last.salt);
  await owner.query(
    `insert into ledger_entries (county_code, subject, subject_id, seq, type, at, actor, body, salt, content_hash, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...Object.values(entry), salt, contentHash, last.hash, hash],
  );

  const afterEntry = await verify();
  await owner.query('update cases set version = 8 where id = $1', [lamp.id]);
  const afterVersion = await verify();
  await owner.query('update cases set ledger_hash = $2 where id = $1', [lamp.id, hash]);
  const afterHash = await verify();
  await owner.query('delete from ledger_entries where subject_id = $1 and seq = 8', [lamp.id]);
  await owner.query('update cases set version = 7, ledger_hash = $2 where id = $1', [lamp.id, last.hash]);

  assert.deepEqual(afterEntry.misfit, about({ what: 'row', column: 'version', expected: 8, found: 7 }));
  assert.deepEqual(afterVersion.misfit, about({ seq: 8, what: 'lastHash' }));
  assert.deepEqual(afterHash.misfit, about({ what: 'row', column: 'state.version' }));
});

test('a changed column of the row is found', async () => {
  const found = 'close';
  await meddle(`update cases set queue = 'archive' where id = $1`, async (misfit) =>
    assert.deepEqual(misfit, about({ what: 'row', column: 'queue', expected: found, found: 'archive' })),
  );
  await meddle(`update cases set due_at = now() where id = $1`, async (misfit) =>
    assert.equal(misfit?.column, 'due_at'),
  );
  await meddle(`update cases set unit_ids = unit_ids[1:1] where id = $1`, async (misfit) =>
    assert.equal(misfit?.column, 'unit_ids'),
  );
});

test('a changed state of the row is found, and its words are not repeated', async () => {
  await meddle(`update cases set state = jsonb_set(state, '{words}', '"没有坏"') where id = $1`, async (misfit) =>
    assert.deepEqual(misfit, about({ what: 'row', column: 'state.words' })),
  );
});

test('a row that was taken away is found', async () => {
  await meddle('delete from cases where id = $1', async (misfit) =>
    assert.deepEqual(misfit, about({ what: 'rowMissing' })),
  );
});

function about(more: object) {
  const { countyCode, id: subjectId, code } = lamp;
  return { countyCode, subject: 'case', subjectId, code, ...more };
}

function verify(countyCode?: string) {
  return inTransaction(owner, nobody, (tx) => verifyLedgers(tx, countyCode));
}

/** Meddles with the lamp's case in a transaction that is undone, and looks at what is found. */
async function meddle(
  text: string,
  look: (misfit: Awaited<ReturnType<typeof verify>>['misfit']) => Promise<void>,
): Promise<void> {
  const undo = new Error('undo');
  const meddling = inTransaction(owner, nobody, async (tx) => {
    for (const part of text.split(';')) await tx.query({ name: '', text: part }, part.includes('$1') ? [lamp.id] : []);
    const verdict = await verifyLedgers({
      query: (sent, values) => (sent.name === 'verify.oneMoment' ? Promise.resolve([]) : tx.query(sent, values)),
    });
    await look(verdict.misfit);
    throw undo;
  });
  await assert.rejects(meddling, (error) => {
    if (error !== undo) throw error;
    return true;
  });
}
