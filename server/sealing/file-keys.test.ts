import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  asOwner,
  type Database,
  insideDivision,
  newId,
  nobody,
  openDatabase,
  platformCode,
} from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { checkKeyRing, createFileKey, destroyFileKey, findFileKey, getFileKey, openText, sealText } from './index.ts';
import { testKeyRing } from './testing.ts';

const now = '2026-03-02T01:00:00.000Z';
const ring = testKeyRing();

let county: TestDatabase;
let database: Database;
before(async () => {
  county = await testDatabase();
  database = openDatabase({ app: county.appUrl, intake: county.intakeUrl });
});
after(async () => {
  await database.close();
  await county.drop();
});

test('an account keeps a secret that comes back, and is gone when its key is destroyed', async () => {
  const owner = { countyCode: platformCode, id: newId(now), subject: 'account' };
  const place = { table: 'accounts', column: 'totp', row: owner.id };
  const sealed = await database.transact(nobody, async (tx) =>
    sealText(createFileKey(tx, ring, owner, now), place, 'K'),
  );

  const key = await database.transact(nobody, (tx) => findFileKey(tx, ring, platformCode, owner.id));
  await database.transact(nobody, async (tx) => destroyFileKey(tx, platformCode, owner.id, now));
  const destroyed = await database.transact(nobody, (tx) => findFileKey(tx, ring, platformCode, owner.id));
  const renewed = await database.transact(nobody, (tx) => getFileKey(tx, ring, owner, now));

  assert.equal(key && openText(key, place, sealed), 'K');
  assert.equal(destroyed, undefined);
  assert.equal(renewed.version, 2);
  assert.throws(() => openText(renewed, place, sealed));
});

test('whoever hands in a report makes its key and can read back none', async () => {
  const owner = { countyCode: '500235', id: newId(now), subject: 'case' };
  const scope = insideDivision('500235');

  await database.handIn(scope, async (tx) => createFileKey(tx, ring, owner, now));

  await assert.rejects(
    database.handIn(scope, (tx) => findFileKey(tx, ring, owner.countyCode, owner.id)),
    /permission denied/,
  );
});

test('whoever hands in makes keys for the county she hands in to, of reports and subscriptions alone', async () => {
  const make = (countyCode: string, subject: string) =>
    database.handIn(insideDivision('500235'), async (tx) => {
      createFileKey(tx, ring, { countyCode, id: newId(now), subject }, now);
    });

  await make('500235', 'case');
  await make('500235', 'subscription');

  await assert.rejects(make('500236', 'case'), /row-level security/);
  await assert.rejects(make(platformCode, 'account'), /row-level security/);
  await assert.rejects(make('500235', 'account'), /row-level security/);
});

test('nobody sees the key of a case that she cannot see', async () => {
  const owner = { countyCode: '500235', id: newId(now), subject: 'case' };
  await database.handIn(insideDivision('500235'), async (tx) => createFileKey(tx, ring, owner, now));

  const seen = await database.transact(insideDivision('500235'), (tx) => findFileKey(tx, ring, '500235', owner.id));

  assert.equal(seen, undefined);
});

test('a start without a key that the database was sealed with is refused in a clear sentence', async () => {
  await asOwner(county.adminUrl, (tx) => checkKeyRing(tx, testKeyRing('one', 'two')));
  const sealing = testKeyRing('one', 'two', 'three');
  const lost = testKeyRing('two', 'three');
  const another = { ...sealing, lookupSecret: Buffer.alloc(32) };

  await asOwner(county.adminUrl, (tx) => checkKeyRing(tx, sealing));

  await assert.rejects(
    asOwner(county.adminUrl, (tx) => checkKeyRing(tx, lost)),
    /lacks one, with which this database was sealed: restore the folder/,
  );
  await assert.rejects(
    asOwner(county.adminUrl, (tx) => checkKeyRing(tx, another)),
    /lacks lookup/,
  );
});
