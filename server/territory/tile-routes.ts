import { gunzipSync, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { Type } from 'typebox';
import { nobody } from '../database/index.ts';
import type { App } from '../http/index.ts';
import { drawTile } from './draw-tile.ts';
import type { Places } from './places.ts';
import { boxOfTile, deepestZoom, digitsAt, isOnMap } from './tile.ts';
import { listTileShapes } from './tile-store.ts';

const mostShapes = 5_000;
const mostBytes = 32 * 1024 * 1024;
const mediaType = 'application/vnd.mapbox-vector-tile';

/** The ground of every map where no other is set: our own places, as vector tiles, without any service outside. */
export function tileRoutes(app: App, places: Pick<Places, 'version'>): void {
  // Packed, as browsers take them. An empty tile is kept too: most of the land around a county is.
  const drawn = new LRUCache<string, Buffer>({ maxSize: mostBytes, sizeCalculation: (bytes) => bytes.length + 100 });

  app.get('/tiles/:county/:z/:x/:y', tileRoute, async (request, reply) => {
    const { county, ...tile } = request.params;
    const now = places.version();
    const etag = `"t${now}"`;
    reply.header('etag', etag).header('cache-control', 'public, max-age=3600').header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);

    const key = [now, county, tile.z, tile.x, tile.y].join('/');
    const packed = drawn.get(key) ?? (await draw(county, tile));
    drawn.set(key, packed);
    if (packed.length === 0) return reply.code(204).send(null);
    const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (takesPacked) reply.header('content-encoding', 'gzip');
    return reply.type(mediaType).send((takesPacked ? packed : gunzipSync(packed)) as never) as never;
  });

  async function draw(county: string, tile: { z: number; x: number; y: number }): Promise<Buffer> {
    const nothing = Buffer.alloc(0);
    if (!isOnMap(tile)) return nothing;
    const search = { county, digits: digitsAt(tile.z), box: boxOfTile(tile), limit: mostShapes };
    const bytes = drawTile(await app.house.database.transact(nobody, (tx) => listTileShapes(tx, search)), tile);
    return bytes === undefined ? nothing : gzipSync(bytes);
  }
}

const tileRoute = {
  schema: {
    operationId: 'readMapTile',
    summary:
      'A vector tile (MVT 2) of the places of a county: layers `areas` and `names`, each with code, name and level',
    params: Type.Object({
      county: Type.String({ pattern: '^[1-9][0-9]{5}$', examples: ['500235'] }),
      z: Type.Integer({ minimum: 0, maximum: deepestZoom }),
      x: Type.Integer({ minimum: 0, maximum: 2 ** deepestZoom }),
      y: Type.Integer({ minimum: 0, maximum: 2 ** deepestZoom }),
    }),
    produces: [mediaType],
    response: {
      200: Type.Unsafe<never>({ type: 'string', contentMediaType: mediaType }),
      204: Type.Null({ description: 'Nothing of the county lies there' }),
      304: Type.Null({ description: 'As it was' }),
    },
  },
  config: { who: ['anyone' as const] },
};
