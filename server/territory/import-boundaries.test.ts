import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { Position } from '@linli/domain/territory';
import pg from 'pg';
import { nobody, openDatabase, statement, type Transaction } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { type BoundaryImport, importBoundaries } from './import-boundaries.ts';
import { openPlaces } from './places.ts';

const now = '2026-11-20T02:00:00.000Z';
const step = 0.01;
const block = (x: number, y: number, width = 1): Position[] => [
  [108.7 + x * step, 30.9 + y * step],
  [108.7 + (x + width) * step, 30.9 + y * step],
  [108.7 + (x + width) * step, 30.9 + (y + 1) * step],
  [108.7 + x * step, 30.9 + (y + 1) * step],
  [108.7 + x * step, 30.9 + y * step],
];
const feature = (code: string, name: string, ring: Position[]) => ({
  type: 'Feature',
  properties: { code, name },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const first = feature('500235001001001', '第一网格', block(0, 0));
const second = feature('500235001001002', '第二网格', block(1, 0));

const { client, transact, bringIn, places, cells, shapes, clear } = await newPlace();
beforeEach(clear);

async function newPlace() {
  const urls = await testDatabase();
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  await client.connect();
  const database = openDatabase({ app: urls.appUrl, intake: urls.intakeUrl }, 2);
  after(async () => {
    await Promise.all([client.end(), database.close()]);
    await urls.drop();
  });
  return {
    client,
    bringIn: (json: unknown, more: Partial<BoundaryImport> = {}, at = now) =>
      importBoundaries(client, { json, datum: 'wgs84', source: 'test', ...more }, at),
    transact: <T>(work: (tx: Transaction) => Promise<T>) => database.transact(nobody, work),
    places: async () => {
      const opened = await openPlaces((work) => database.transact(nobody, work));
      opened.close();
      return opened;
    },
    cells: async () =>
      (await client.query('select code, name, is_synthetic, valid_to is null as in_force from cells order by code'))
        .rows,
    shapes: async () =>
      (await client.query('select code, valid_to is null as in_force from boundaries order by code, version')).rows,
    clear: async () => {
      await client.query('truncate cells, boundaries, divisions, past_divisions, territory_versions cascade');
      await client.query(`insert into territory_versions (kind, source, summary, imported_at)
        values ('divisions', 'test', '{}', now())`);
      await client.query(`insert into divisions (code, name, valid_from, version)
        select code, name, '2023-01-01', (select max(version) from territory_versions)
          from (values ('50', '重庆市'), ('5002', '县'), ('500235', '云阳县'), ('500235001', '双江街道'),
            ('500235001001', '滨江社区')) as given (code, name)`);
    },
  };
}

test('cells come in and a position finds its cell', async () => {
  const imported = await bringIn(collection(first, second));

  assert.deepEqual([imported.cells.added, imported.isChanged, imported.problems], [2, true, []]);
  const found = (await places()).locate(108.715, 30.905);
  assert.deepEqual([found?.divisionCode, found?.precision, found?.isSynthetic], ['500235001001002', 'cell', false]);
  assert.equal(found?.name, '双江街道 滨江社区 第二网格');
});

test('a position near the cells finds the nearest, one further off the smallest division whose shape is known', async () => {
  await bringIn(collection(first, second, feature('500235001', '双江街道', block(-5, 0, 20))));

  const here = await places();
  assert.equal(here.locate(108.6995, 30.905)?.precision, 'nearest');
  const far = here.locate(108.66, 30.905);
  assert.deepEqual([far?.divisionCode, far?.precision, far?.name], ['500235001', 'division', '双江街道']);
  assert.equal(here.locate(108.3, 30.905), undefined);
});

test('a place that has moved to another shape keeps its earlier ones', async () => {
  await bringIn(collection(first, second));

  const imported = await bringIn(
    collection(
      feature('500235001001001', '新一网格', block(0, 0)),
      feature('500235001001002', '第二网格', block(1, 0, 2)),
    ),
    {},
    '2026-12-01T02:00:00.000Z',
  );

  assert.deepEqual(imported.cells, { added: 0, changed: 2, ended: 0 });
  assert.deepEqual(await shapes(), [
    { code: '500235001001001', in_force: true },
    { code: '500235001001002', in_force: false },
    { code: '500235001001002', in_force: true },
  ]);
  assert.equal((await cells())[0].name, '新一网格');
});

test('the same file again changes nothing', async () => {
  await bringIn(collection(first, second));
  assert.equal((await bringIn(collection(first, second))).isChanged, false);
});

test('cells that a complete file of their division does not name come to their end', async () => {
  await bringIn(collection(first, second));

  const imported = await bringIn(collection(first), { within: '500235001001' });

  assert.equal(imported.cells.ended, 1);
  assert.deepEqual(
    (await cells()).map(({ code, in_force }) => [code, in_force]),
    [
      ['500235001001001', true],
      ['500235001001002', false],
    ],
  );
  assert.equal((await places()).locate(108.715, 30.905), undefined);
  assert.equal((await places()).nameOf('500235001001002'), '双江街道 滨江社区 第二网格');
});

test('made-up cells are marked', async () => {
  await bringIn(collection(first), { isSynthetic: true });
  assert.deepEqual(
    [(await cells())[0].is_synthetic, (await places()).locate(108.705, 30.905)?.isSynthetic],
    [true, true],
  );
});

test('one bad shape keeps the whole file out, and every bad one is named', async () => {
  const open = feature('500235001001002', '第二网格', block(1, 0).slice(0, 4));
  const crossed = feature('500235001001003', '第三网格', [
    [108.73, 30.9],
    [108.74, 30.92],
    [108.74, 30.9],
    [108.73, 30.91],
    [108.73, 30.9],
  ]);

  const imported = await bringIn(collection(first, open, crossed));

  assert.deepEqual(
    imported.problems.map(({ fault, feature: named }) => `${named} ${fault}`),
    ['第二网格 500235001001002 openRing', '第三网格 500235001001003 selfIntersection'],
  );
  assert.deepEqual([imported.isChanged, await cells()], [false, []]);
});

test('a cell of a community that the register does not know is named', async () => {
  const imported = await bringIn(collection(first, feature('500235009001001', '无社区网格', block(1, 0))));
  assert.deepEqual(
    imported.problems.map(({ fault, value }) => [fault, value]),
    [['placeUnknown', '500235009001']],
  );
});

test('an overlap is told and let pass, and keeps a file out that is checked strictly', async () => {
  const over = collection(first, feature('500235001001002', '第二网格', block(0.5, 0)));

  const strict = await bringIn(over, { strict: true });
  const usual = await bringIn(over);

  assert.deepEqual(
    [strict, usual].map(({ isChanged, problems }) => [isChanged, problems[0]?.fault]),
    [
      [false, 'overlap'],
      [true, 'overlap'],
    ],
  );
});

test('a place far outside of its county is named once the border of the county is known', async () => {
  await bringIn(collection(feature('500235', '云阳县', block(-5, -5, 20))));
  const inBeijing = block(0, 0).map(([x, y]): Position => [x + 8, y + 9]);
  const imported = await bringIn(collection(feature('500235001001001', '第一网格', inBeijing)));
  assert.equal(imported.problems[0]?.fault, 'farAway');
});

test('places follow an import', async () => {
  const here = await places();
  assert.equal(here.locate(108.705, 30.905), undefined);
  await bringIn(collection(first));
  await here.refresh();
  assert.equal(here.locate(108.705, 30.905)?.divisionCode, '500235001001001');
});

test('the application may read shapes and delete none, and without an administrator it changes none', async () => {
  await bringIn(collection(first));
  const allowed = await client.query(`select
    has_table_privilege('linli_app', 'boundaries', 'select') as reads,
    has_table_privilege('linli_app', 'boundaries', 'delete') as deletes`);
  const change = statement('test.change', 'update boundaries set valid_to = now() returning code');

  assert.deepEqual(allowed.rows, [{ reads: true, deletes: false }]);
  assert.deepEqual(await transact((tx) => tx.query(change)), []);
});
