import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { casesReactions, joinCaseParts } from '../cases/index.ts';
import { nobody, statement } from '../database/index.ts';
import { unitsOf } from '../identity/index.ts';
import { readAll } from '../jobs/index.ts';
import { oversightReactions } from '../oversight/index.ts';
import { verifyLedgers } from '../oversight/verify-ledgers.ts';
import { findCalendar, openPlaces } from '../territory/index.ts';
import type { ImportedCases } from './index.ts';
import { type ImportScene, openImportScene } from './testing.ts';

const sample = fileURLToPath(
  new URL('../../../shared/data/complaints_311/nyc_311_2025_01_clean_sample.csv', import.meta.url),
);
const skip = existsSync(sample) ? false : 'needs ../shared/data';

type Row = Record<'unique_key' | 'status' | 'created_date' | 'closed_date' | 'resolution_action_updated_date', string>;

const allCases = statement(
  'test.all',
  `select source_key as key, status, registered_at as "registeredAt", state->>'closedAt' as "closedAt"
   from cases join imported_cases on case_id = id order by source_key`,
);
const figures = statement('test.figures', 'select status, count(*) from case_figures group by status');

let scene: ImportScene;
let report: ImportedCases;
const rows: Row[] = skip ? [] : parse(readFileSync(sample), { columns: true });
before(async () => {
  if (skip) return;
  scene = await openImportScene();
  await scene.addCatalogue();
  report = await scene.bring(sample);
});
after(() => scene?.close());

test('the 500 real requests come in, each as the file tells it', { skip }, async () => {
  const { imported, problems, remarks, statuses } = report;
  const cases = await scene.asOwner((tx) => tx.query(allCases));

  assert.deepEqual([imported, problems], [500, []]);
  assert.deepEqual(statuses, Object.fromEntries(recount('status').map(([status, n]) => [status.toLowerCase(), n])));
  assert.equal(remarks.length, rows.filter((row) => row.closed_date === '').length);
  const wanted = rows
    .toSorted((one, other) => (one.unique_key < other.unique_key ? -1 : 1))
    .map((row) => ({
      key: row.unique_key,
      status: row.status.toLowerCase(),
      registeredAt: inNewYork(row.created_date),
      closedAt: inNewYork(row.closed_date || row.resolution_action_updated_date),
    }));
  assert.deepEqual(cases, wanted);
});

test('every ledger fits, and the numbers of the county count them', { skip }, async () => {
  const { database } = scene;
  const places = await openPlaces((work) => database.transact(nobody, work));
  const parts = joinCaseParts({ database, places, unitsOf, findCalendar });
  await readAll(database, [casesReactions(parts), oversightReactions]);
  places.close();

  const { misfit, rows: subjects } = await scene.asOwner((tx) => verifyLedgers(tx, '990101'));
  assert.deepEqual([misfit, subjects], [undefined, 500 + 8 + 9]);
  assert.deepEqual(await scene.asOwner((tx) => tx.query(figures)), [{ status: 'closed', count: 500 }]);
});

test('again, nothing comes in', { skip }, async () => {
  const again = await scene.bring(sample);

  assert.deepEqual([again.imported, again.already, again.problems], [0, 500, []]);
});

function recount(column: keyof Row): [string, number][] {
  return [...Map.groupBy(rows, (row) => row[column])].map(([value, found]) => [value, found.length]);
}

/** Reckoned apart from the import: clocks were set forward on 9 March 2025 at two. */
function inNewYork(local: string): string {
  const offset = local >= '2025-03-09 03:00:00' ? '-04:00' : '-05:00';
  return new Date(`${local.replace(' ', 'T')}${offset}`).toISOString();
}
