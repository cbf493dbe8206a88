import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wgs84ToGcj02 } from './datum.ts';
import type { Position } from './geometry.ts';
import { readBoundaries } from './read-boundaries.ts';

const options = { datum: 'wgs84', codeProperty: 'code', nameProperty: 'name' } as const;
const square: Position[] = [
  [108.7, 30.9],
  [108.71, 30.9],
  [108.71, 30.91],
  [108.7, 30.91],
  [108.7, 30.9],
];
const polygon = (ring: unknown = square) => ({ type: 'Polygon', coordinates: [ring] });
const feature = (properties: unknown, geometry: unknown = polygon()) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const faultsOf = (json: unknown) => readBoundaries(json, options).problems.map(({ fault, value }) => [fault, value]);
const cell = { code: '500235001001001', name: '第一网格' };

test('polygons and multipolygons come in with code and name', () => {
  const multi = { type: 'MultiPolygon', coordinates: [[square], [square.map(([x, y]) => [x + 1, y])]] };
  const { boundaries, problems } = readBoundaries(
    collection(feature(cell), feature({ code: 500235001001002, name: ' 第二网格 ' }, multi)),
    options,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    boundaries.map(({ code, name, polygons }) => [code, name, polygons.length]),
    [
      ['500235001001001', '第一网格', 1],
      ['500235001001002', '第二网格', 2],
    ],
  );
});

test('a map of the shifted datum is brought to WGS-84', () => {
  const shifted = feature(cell, polygon(square.map(wgs84ToGcj02)));
  const { boundaries } = readBoundaries(shifted, { ...options, datum: 'gcj02' });
  const read = boundaries[0]?.polygons[0]?.[0] ?? [];
  assert.ok(
    read.every(([lng, lat], i) => Math.abs(lng - (square[i]?.[0] ?? 0)) + Math.abs(lat - (square[i]?.[1] ?? 0)) < 1e-6),
  );
});

test('a height beside the coordinates is left away', () => {
  const { boundaries } = readBoundaries(feature(cell, polygon(square.map(([x, y]) => [x, y, 175]))), options);
  assert.deepEqual(boundaries[0]?.polygons[0]?.[0], square);
});

test('what is no collection of features is refused as a whole', () => {
  const wrong = [null, 7, [], {}, { type: 'FeatureCollection' }, collection(), collection(null), { type: 'Topology' }];
  assert.deepEqual(
    wrong.map((json) => readBoundaries(json, options).problems.map(({ fault }) => fault)),
    wrong.map(() => ['notGeoJson']),
  );
});

test('each feature that cannot be read is named', () => {
  assert.deepEqual(faultsOf(collection(feature({ name: '无码' }))), [['codeMissing', 'code']]);
  assert.deepEqual(faultsOf(collection(feature(null))), [['codeMissing', 'code']]);
  assert.deepEqual(faultsOf(collection(feature({ code: '５００２３５' }))), [['codeInvalid', '５００２３５']]);
  assert.deepEqual(faultsOf(collection(feature({ ...cell, name: '坏\u0000名' }))), [['nameInvalid', '坏\u0000名']]);
  assert.deepEqual(faultsOf(collection(feature({ ...cell, name: '半\ud800' })))[0]?.[0], 'nameInvalid');
  assert.deepEqual(faultsOf(collection(feature(cell, { type: 'Point', coordinates: [1, 2] }))), [
    ['notPolygon', 'Point'],
  ]);
  assert.deepEqual(faultsOf(collection(feature(cell, null))), [['notPolygon', '']]);
  assert.deepEqual(faultsOf(collection(feature(cell, { type: 'Polygon', coordinates: 'far' }))), [
    ['notPolygon', 'Polygon'],
  ]);
  assert.deepEqual(faultsOf(collection(feature(cell, polygon([[108, '30']])))), [['notPosition', '[108,"30"]']]);
  assert.deepEqual(faultsOf(collection(feature(cell), feature(cell))), [['codeTwice', '500235001001001']]);
});

test('a feature without name and code is named by its place in the file', () => {
  const { problems } = readBoundaries(collection(feature(cell), feature({})), options);
  assert.equal(problems[0]?.feature, '#2');
});

test('a file that names a projection is refused, the national datum is taken', () => {
  const named = (name: string) => ({ ...collection(feature(cell)), crs: { type: 'name', properties: { name } } });
  assert.deepEqual(faultsOf(named('urn:ogc:def:crs:EPSG::4549')), [['otherDatum', 'urn:ogc:def:crs:EPSG::4549']]);
  assert.deepEqual(faultsOf(named('urn:ogc:def:crs:EPSG::4490')), []);
  assert.deepEqual(faultsOf(named('urn:ogc:def:crs:OGC:1.3:CRS84')), []);
});
