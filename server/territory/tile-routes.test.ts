import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import pg from 'pg';
import { nobody, openDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { loadDemoTerritory } from '../demo/territory.ts';
import { createApp } from '../http/index.ts';
import { openPlaces, territoryRoom } from './index.ts';

const ask = await yunyangServed();

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
    rooms: [territoryRoom({ places })],
  });
  after(async () => {
    places.close();
    await app.close();
    await database.close();
    await urls.drop();
  });
  return (path: string, headers: Record<string, string> = {}) => app.inject({ url: `/api/v1/tiles/${path}`, headers });
}

/** The tile around a place, as a browser would ask for it. */
function tileAt(lng: number, lat: number, z: number): string {
  const radians = (lat * Math.PI) / 180;
  const x = Math.floor(((lng + 180) / 360) * 2 ** z);
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
  return `500235/${z}/${x}/${y}`;
}

function levelsIn(bytes: Buffer, layer: string): Record<string, number> {
  const found: Record<string, number> = {};
  const drawn = new VectorTile(new PbfReader(bytes)).layers[layer];
  for (let each = 0; each < (drawn?.length ?? 0); each += 1) {
    const level = String(drawn?.feature(each).properties.level);
    found[level] = (found[level] ?? 0) + 1;
  }
  return found;
}

test('from afar the map shows the county and its townships, each with its name once', async () => {
  const { statusCode, headers, rawPayload } = await ask('500235/7/102/52');

  assert.deepEqual([statusCode, headers['content-type']], [200, 'application/vnd.mapbox-vector-tile']);
  assert.equal(levelsIn(rawPayload, 'areas').township, 42);
  assert.deepEqual(levelsIn(rawPayload, 'names'), levelsIn(rawPayload, 'areas'));
});

test('from near it shows grid cells with their codes and names', async () => {
  const { rawPayload } = await ask(tileAt(108.695, 30.945, 14));
  const { areas } = new VectorTile(new PbfReader(rawPayload)).layers;
  const levels = levelsIn(rawPayload, 'areas');

  assert.ok((levels.cell ?? 0) >= 5 && (levels.township ?? 0) >= 1, JSON.stringify(levels));
  assert.match(
    JSON.stringify(areas?.feature((areas?.length ?? 1) - 1).properties),
    /"code":"500235\d{9}","name":"示例网格/,
  );
});

test('a tile that has not changed is not sent again, and packed where the browser takes it so', async () => {
  const first = await ask('500235/7/102/52', { 'accept-encoding': 'gzip, br' });
  const again = await ask('500235/7/102/52', { 'if-none-match': String(first.headers.etag) });

  assert.deepEqual(
    [first.headers['content-encoding'], first.headers['cache-control']],
    ['gzip', 'public, max-age=3600'],
  );
  assert.deepEqual([again.statusCode, again.body], [304, '']);
});

test('where nothing of the county lies, there is nothing to draw; an address that is no tile is refused', async () => {
  assert.equal((await ask('500235/7/0/0')).statusCode, 204);
  assert.equal((await ask('500235/3/9/9')).statusCode, 204);
  assert.equal((await ask('500235/99/0/0')).statusCode, 422);
  assert.equal((await ask('tower/7/102/52')).statusCode, 422);
});
