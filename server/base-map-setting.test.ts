import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

const tianditu = (layer: string) =>
  `https://t0.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}&tk=secret`;
const mapOf = (LINLI_TILES_URL: string, more = {}) => readSettings({ LINLI_TILES_URL, ...more }).baseMap;

test('without a base map our own places are the ground', () => {
  assert.equal(readSettings({}).baseMap, undefined);
});

test('天地图 is two layers of WMTS, one above the other, and says whose it is', () => {
  const map = mapOf(`${tianditu('vec')} ${tianditu('cva')}`, { LINLI_TILES_ATTRIBUTION: '天地图' });

  assert.deepEqual([map?.kind, map?.urls.length, map?.attribution], ['raster', 2, '天地图']);
  assert.match(map?.urls[0] ?? '', /TILEMATRIX=\{z\}&TILEROW=\{y\}&TILECOL=\{x\}&tk=secret$/);
});

test('an address that ends in pbf or mvt is vector tiles', () => {
  assert.equal(mapOf('https://tiles.example/{z}/{x}/{y}.pbf?key=1')?.kind, 'vector');
});

test('what cannot be drawn is refused, and no key stands in the refusal', () => {
  const refusals: Record<string, RegExp> = {
    [tianditu('vec').replace('vec_w', 'vec_c')]: /tiles in degrees \(_c\)/,
    'https://tiles.example/{z}/{x}.png?key=secret': /must hold \{z\}, \{x\} and \{y\}/,
    'https://t{s}.tiles.example/{z}/{x}/{y}.png?key=secret': /names no single host/,
    'https://tiles.example/{z}/{x}/{y}.png https://tiles.example/{z}/{x}/{y}.pbf': /mixes pictures and vector tiles/,
    'tiles.example': /is not an address/,
  };
  for (const [url, words] of Object.entries(refusals))
    assert.throws(
      () => mapOf(url),
      ({ message }: Error) => words.test(message) && !message.includes('secret'),
      url,
    );
});
