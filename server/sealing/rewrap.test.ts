import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asOwner, type Database, newId, nobody, openDatabase, platformCode } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import {
  addMasterKey,
  countWrapped,
  createFileKey,
  findFileKey,
  openKeyRing,
  openText,
  rewrapLot,
  sealText,
} from './index.ts';

const now = '2026-03-02T01:00:00.000Z';

let county: TestDatabase;
let database: Database;
let folder: string;
before(async () => {
  county = await testDatabase();
  database = openDatabase({ app: county.appUrl, intake: county.intakeUrl });
  folder = await mkdtemp(join(tmpdir(), 'linli-keys-'));
});
after(async () => {
  await database.close();
  await county.drop();
  await rm(folder, { recursive: true, force: true });
});

test('every file is wrapped anew while a server reads and writes, also by somebody who was killed on the way', async () => {
  const serving = openKeyRing(folder);
  const first = serving.current().id;
  const seal = (id: string) =>
    database.transact(nobody, async (tx) => {
      const key = createFileKey(tx, serving, { countyCode: platformCode, id, subject: 'account' }, now);
      return { id, sealed: sealText(key, { table: 'accounts', column: 'secret', row: id }, id) };
    });
  const files = await Promise.all(Array.from({ length: 1_100 }, () => seal(newId(now))));
  const second = addMasterKey(folder, new Date(Date.now() + 1_000));
  const command = openKeyRing(folder);
  const killed = asOwner(county.adminUrl, async (tx) => {
    await rewrapLot(tx, command, first);
    throw new Error('killed');
  });

  await assert.rejects(killed, /killed/);
  const lots = [await asOwner(county.adminUrl, (tx) => rewrapLot(tx, command, first))];
  files.push(await seal(newId(now)));
  while (lots.at(-1) !== 0) lots.push(await asOwner(county.adminUrl, (tx) => rewrapLot(tx, command, first)));

  assert.deepEqual(lots, [500, 500, 100, 0]);
  assert.deepEqual(await asOwner(county.adminUrl, countWrapped), new Map([[second, 1_101]]));
  for (const { id, sealed } of [files[0], files[700], files[1_100]] as typeof files) {
    const key = await database.transact(nobody, (tx) => findFileKey(tx, serving, platformCode, id));
    assert.equal(key && openText(key, { table: 'accounts', column: 'secret', row: id }, sealed), id);
  }
});
