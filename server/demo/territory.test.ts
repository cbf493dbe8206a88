import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Boundary, buildLocator, checkBoundaries, isInside, type Position } from '@linli/domain/territory';
import pg from 'pg';
import { nobody, openDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { openPlaces, type Places } from '../territory/index.ts';
import { loadDemoTerritory } from './territory.ts';
import { drawYunyang } from './yunyang/draw-yunyang.ts';
import { seededRandom } from './yunyang/seeded-random.ts';

const now = '2026-11-20T02:00:00.000Z';
const { cells, divisions } = drawYunyang();
const county = divisions[0] as Boundary;

test('the county has its 42 townships, 480 communities and 2,400 cells', () => {
  assert.equal(county.name, '云阳县');
  assert.equal(divisions.filter(({ code }) => code.length === 9).length, 42);
  assert.equal(divisions.filter(({ code }) => code.length === 12).length, 480);
  assert.equal(cells.length, 2400);
});

test('its cells, communities and townships are sound shapes without overlaps and gaps', () => {
  assert.deepEqual(checkBoundaries([...cells, ...divisions]), []);
});

test('every community and township is in one piece, and has a cell', () => {
  assert.deepEqual(
    divisions.filter(({ polygons }) => polygons.length !== 1).map(({ name }) => name),
    [],
  );
  const populated = new Set(cells.map(({ code }) => code.slice(0, 12)));
  assert.deepEqual(
    divisions.filter(({ code }) => code.length === 12 && !populated.has(code)),
    [],
  );
});

test('it is drawn the same every time', () => {
  assert.deepEqual(drawYunyang().cells.at(-1), cells.at(-1));
});

test('cells say that they are an example', () => {
  assert.ok(cells.every(({ name }) => name.includes('示例')));
});

test('every corner of every cell belongs to one cell, inside the community and township that hold it', () => {
  const cellLocator = buildLocator(cells);
  const townshipLocator = buildLocator(divisions.filter(({ code }) => code.length === 9));
  const corners = cells.flatMap(({ polygons }) => polygons.flat(2));
  const contradictions = corners.filter(([lng, lat]) => {
    const cell = cellLocator.locate(lng, lat);
    const township = townshipLocator.locate(lng, lat);
    return cell.how !== 'inside' || township.how !== 'inside';
  });
  assert.deepEqual(contradictions, []);
  const random = seededRandom(1);
  const positions: Position[] = Array.from({ length: 20_000 }, () => [108.3 + random(), 30.5 + random()]);
  const torn = positions.filter(([lng, lat]) => {
    const { how, cellCode } = cellLocator.locate(lng, lat);
    return how === 'inside' && !isInside(cellCode, townshipLocator.locate(lng, lat).cellCode ?? '-');
  });
  assert.deepEqual(torn, []);
});

const { client, places } = await loadedCounty();

async function loadedCounty(): Promise<{ client: pg.Client; places: Places }> {
  const urls = await testDatabase();
  const database = openDatabase({ app: urls.appUrl, intake: urls.intakeUrl }, 2);
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  await client.connect();
  await loadDemoTerritory(client, now);
  const places = await openPlaces((work) => database.transact(nobody, work));
  after(async () => {
    places.close();
    await Promise.all([client.end(), database.close()]);
    await urls.drop();
  });
  return { client, places };
}

test('in the loaded county a position finds its cell with all above it', () => {
  const found = places.locate(108.695, 30.945);
  assert.deepEqual([found?.precision, found?.distanceMetres, found?.isSynthetic], ['cell', 0, true]);
  assert.match(found?.name ?? '', /^双江街道 .+社区居民委员会 示例网格\d\d$/);
  assert.deepEqual(
    found?.ancestors.slice(0, 4).map(({ name }) => name),
    ['重庆市', '县', '云阳县', '双江街道'],
  );
  assert.equal(places.nameOf('500235001'), '双江街道');
  assert.equal(places.nameOf('500235'), '云阳县');
  assert.equal(places.nameOf('500299'), undefined);
});

test('a position outside of the county finds nothing', () => {
  assert.equal(places.locate(116.4, 39.9), undefined);
});

test('loaded again it changes nothing', async () => {
  const versions = async () =>
    (await client.query('select max(version) as version from territory_versions')).rows[0].version;
  const first = await versions();
  await loadDemoTerritory(client, '2026-11-21T02:00:00.000Z');
  assert.equal(await versions(), first);
});
