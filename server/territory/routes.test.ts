import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { nobody, openDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { loadDemoTerritory } from '../demo/territory.ts';
import { createApp } from '../http/index.ts';
import { openPlaces, territoryRoom } from './index.ts';

const baseMap = { kind: 'raster', urls: ['https://tiles.example/{z}/{x}/{y}.png'], attribution: '示例地图' } as const;
const { get } = await yunyangServed();

async function yunyangServed() {
  const urls = await testDatabase();
  const database = openDatabase({ app: urls.appUrl, intake: urls.intakeUrl }, 4);
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await loadDemoTerritory(owner, '2026-11-20T02:00:00.000Z');
  await owner.end();
  const places = await openPlaces((work) => database.transact(nobody, work));
  const app = await createApp({
    database,
    clock: () => '2026-11-20T02:00:00.000Z',
    recognize: async () => undefined,
    settings: { logLevel: 'silent', requestsPerMinute: 1_000_000 },
    rooms: [territoryRoom({ places, baseMap: { ...baseMap, urls: [...baseMap.urls] } })],
  });
  after(async () => {
    places.close();
    await app.close();
    await database.close();
    await urls.drop();
  });
  return {
    get: async (path: string) => {
      const answer = await app.inject({ url: `/api/v1${path}`, headers: { 'accept-language': 'en' } });
      return { status: answer.statusCode, body: answer.json() };
    },
  };
}

test('anyone learns in which cell and community a position lies', async () => {
  const { status, body } = await get('/locate?lng=108.695&lat=30.945');

  assert.equal(status, 200);
  assert.deepEqual([body.precision, body.isSynthetic, body.distanceMetres], ['cell', true, 0]);
  assert.match(body.name, /^双江街道 .+ 示例网格\d\d$/);
  assert.deepEqual(
    body.ancestors.map(({ level }: { level: string }) => level),
    ['province', 'city', 'county', 'township', 'community'],
  );
});

test('a position outside is not found, and the sentence says what to do', async () => {
  const { status, body } = await get('/locate?lng=116.4&lat=39.9');
  assert.deepEqual([status, body.code], [404, 'place.notFound']);
  assert.match(body.detail, /choose another one/);
});

test('a position that is none is refused by name', async () => {
  const answers = await Promise.all(
    ['lng=108', 'lng=108&lat=abc', 'lng=108&lat=91', 'lng=NaN&lat=30', 'lng=1e999&lat=30'].map((query) =>
      get(`/locate?${query}`),
    ),
  );
  assert.deepEqual(
    answers.map(({ status, body }) => [Math.floor(status / 100), body.field]),
    [
      [4, 'lat'],
      [4, 'lat'],
      [4, 'lat'],
      [4, 'lng'],
      [4, 'lng'],
    ],
  );
});

test('the townships of a county, the communities of a township and the cells of a community can be listed', async () => {
  const townships = await get('/divisions/500235/children');
  const communities = await get('/divisions/500235001/children');
  const cells = await get('/divisions/500235001001/children');

  assert.equal(townships.body.divisions.length, 42);
  assert.deepEqual(townships.body.divisions[0], { code: '500235001', name: '双江街道', level: 'township' });
  assert.equal(communities.body.divisions.length, 12);
  assert.ok(cells.body.divisions.length > 0);
  assert.deepEqual([cells.body.divisions[0].level, cells.body.divisions[0].isSynthetic], ['cell', true]);
});

test('a division is shown with all above it', async () => {
  const { body } = await get('/divisions/500235001');
  assert.deepEqual([body.name, body.level, body.validFrom, body.past], ['双江街道', 'township', '2023-01-01', []]);
  assert.deepEqual(
    body.ancestors.map(({ name }: { name: string }) => name),
    ['重庆市', '县', '云阳县'],
  );
});

test('a division that is not there is not found', async () => {
  const answers = await Promise.all([get('/divisions/500299'), get('/divisions/500299/children')]);
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body.code]),
    [
      [404, 'division.notFound'],
      [404, 'division.notFound'],
    ],
  );
  assert.equal((await get('/divisions/５００２３５')).status, 422);
});

test('divisions are found by name, and a sign of the database language is only a sign', async () => {
  const search = (name: string, within = '500235') =>
    get(`/divisions?within=${within}&name=${encodeURIComponent(name)}`).then(({ body }) => body.divisions);
  assert.equal((await search('青龙'))[0].name, '青龙街道');
  assert.equal((await search('龙街'))[0].name, '青龙街道');
  assert.deepEqual([await search('%'), await search('_'), await search("'")], [[], [], []]);
  assert.equal((await search('云阳', '50'))[0].code, '500235');
});

test('shapes come as GeoJSON, of one level, and only those that touch the box', async () => {
  const townships = await get('/areas?within=500235&level=township');
  const inBox = await get('/areas?within=500235&level=cell&bbox=108.68,30.93,108.71,30.96');

  assert.equal(townships.body.features.length, 42);
  assert.equal(townships.body.features[0].geometry.type, 'MultiPolygon');
  assert.ok(inBox.body.features.length > 5 && inBox.body.features.length < 200);
  assert.deepEqual(
    [inBox.body.features[0].properties.isSynthetic, inBox.body.features[0].properties.code.length],
    [true, 15],
  );
  assert.equal((await get('/areas?within=500235&level=cell&bbox=1,2,3')).status, 422);
});

test('the map of the county begins in its town, on the ground that the installation has chosen', async () => {
  const { body } = await get('/map');
  assert.deepEqual(body.county, { code: '500235', name: '云阳县', level: 'county' });
  assert.ok(
    Math.abs(body.centre.lng - 108.7) < 0.05 && Math.abs(body.centre.lat - 30.92) < 0.05,
    JSON.stringify(body.centre),
  );
  assert.deepEqual(body.baseMap, baseMap);
  assert.equal((await get('/map?county=500236')).status, 404);
});
