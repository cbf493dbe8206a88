import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Mediation, modelCaseStateOf } from '@linli/domain/mediation';
import { joinCaseParts } from '../../cases/index.ts';
import { asOwner, type Database, insideDivision, nobody, openDatabase, roleUrls } from '../../database/index.ts';
import { type TestDatabase, testDatabase } from '../../database/testing.ts';
import { openFileStore } from '../../files/index.ts';
import { listStaffActors, unitsOf } from '../../identity/index.ts';
import { opensMediation } from '../../mediation/receipt.ts';
import { verifyLedgers } from '../../oversight/verify-ledgers.ts';
import { testKeyRing } from '../../sealing/testing.ts';
import { findCalendar, openPlaces } from '../../territory/index.ts';
import { createCounty } from '../create-county.ts';
import { createChance } from '../month/chance.ts';
import { seededRandom } from '../yunyang/seeded-random.ts';
import { arrangeCommittees } from './committees.ts';
import { liveDisputes } from './live-disputes.ts';
import { type DisputePlan, planDispute } from './plan-dispute.ts';
import { demoReceipt, findShownDisputes } from './shown-disputes.ts';

const county = '500235';
const began = '2026-10-20T02:00:00.000Z';
const until = '2026-11-20T02:00:00.000Z';
let server: TestDatabase;
let database: Database;
let folder: string;
let refusals: Record<string, number>;
let files: Mediation[];
before(async () => {
  server = await testDatabase();
  database = openDatabase(roleUrls(server.adminUrl));
  folder = await mkdtemp(join(tmpdir(), 'linli-disputes-'));
  await createCounty(database, server.adminUrl, began);
  const places = await openPlaces((work) => database.transact(nobody, work));
  const store = openFileStore({ kind: 'disk', folder });
  const parts = joinCaseParts({ database, places, unitsOf, findCalendar, files: store, keyRing: testKeyRing() });
  refusals = await liveDisputes({ database, parts, countyCode: county, days: 30, disputes: 60, seed: 1, until });
  files = await database.transact(insideDivision(county), async (tx) =>
    (await tx.query<{ state: Mediation }>({ name: 'test.files', text: 'select state from mediations' })).map(
      ({ state }) => state,
    ),
  );
  places.close();
});
after(async () => {
  await database.close();
  await server.drop();
  await rm(folder, { recursive: true });
});

test('disputes of a month are lived through the real commands, and no step of them is refused', () => {
  const has = (holds: (found: Mediation) => boolean) => files.some(holds);

  assert.equal(files.length, 60);
  assert.deepEqual(refusals, {});
  assert.ok(has(({ status }) => status === 'mediating') && has(({ status }) => status === 'performed'));
  assert.ok(
    has(({ numbers }) => numbers.length > 1),
    'one was handed on',
  );
  assert.ok(
    has(({ proposals }) => proposals.length > 0),
    'one was written in turns',
  );
  assert.ok(
    has(({ confirmation }) => confirmation?.appliedAt !== undefined),
    'one went to the court',
  );
  assert.ok(
    has(({ caucuses }) => caucuses.length > 0),
    'a party was heard alone',
  );
});

test('some that went well are told as model cases, and the county has published more than one', () => {
  const states = files.map(modelCaseStateOf).filter((state) => state !== undefined);

  assert.ok(states.filter((state) => state === 'published').length >= 2, states.join(' '));
});

test('their ledgers tell what their rows say, and their numbers have no gap', async () => {
  const { misfit } = await asOwner(server.adminUrl, (tx) => verifyLedgers(tx));
  const numbers = Map.groupBy(
    files.flatMap((found) => found.numbers),
    ({ committeeId }) => committeeId,
  );

  assert.equal(misfit, undefined);
  for (const given of numbers.values())
    assert.deepEqual(
      given.map(({ serial }) => serial).toSorted((one, other) => one - other),
      given.map((_, at) => at + 1),
    );
});

test('one stands still where something is owed, one in the online room, one before a hand, and their parties’ receipt opens them', async () => {
  const shown = await findShownDisputes(server.adminUrl);
  const codes = shown.flatMap(({ partyCodes }) => partyCodes);
  const opens = (code: string, receipt: string) =>
    database.transact({ ...nobody, caseCode: code }, (tx) => opensMediation(tx, code, receipt));

  assert.deepEqual(
    shown.map(({ stop }) => stop),
    ['terms', 'room', 'signatures'],
  );
  assert.equal(codes.length, 6);
  assert.equal(await opens(codes[0] ?? '', demoReceipt), true);
  assert.equal(await opens(codes[5] ?? '', demoReceipt.toLowerCase()), true);
  assert.equal(await opens(codes[0] ?? '', demoReceipt.replace('2026', '2027')), false);
});

test('in the long run they stand in the proportions of a real county', async () => {
  const [actors, units] = await database.transact(insideDivision(county), (tx) =>
    Promise.all([listStaffActors(tx, county), unitsOf(tx, county)]),
  );
  const committees = arrangeCommittees(actors, units);
  const span = { start: began, days: 30 } as const;
  const senders = { police: ['station'], authorities: ['department'] };
  const plans: DisputePlan[] = Array.from({ length: 4_000 }, (_, number) =>
    planDispute(number, 4_000, span, committees, createChance(seededRandom(number)), senders),
  );
  const at = (digits: number) => plans.filter(({ committee }) => committee.divisionCode.length === digits);
  const settled = (some: readonly DisputePlan[]) => {
    const mediated = some.filter(({ ending }) => ['settled', 'failed', 'handedUp'].includes(ending));
    return mediated.filter(({ ending }) => ending === 'settled').length / mediated.length;
  };

  assert.ok(Math.abs(at(12).length / 4_000 - 4_610 / 6_510) < 0.01, `${at(12).length} at villages`);
  assert.ok(Math.abs(at(9).length / 4_000 - 1_750 / 6_510) < 0.01, `${at(9).length} at townships`);
  assert.ok(Math.abs(settled(at(12)) - 0.92) < 0.02, `${settled(at(12))} settled at villages`);
  assert.ok(Math.abs(settled(at(9)) - 0.95) < 0.03, `${settled(at(9))} settled at townships`);
});
