import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeatureCollection } from 'geojson';
import { outlinesOf } from './outline.ts';

const square = (code: string, west: number, south: number, size: number) => ({
  type: 'Feature' as const,
  properties: { code, name: `地方${code}` },
  geometry: {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [west, south],
          [west + size, south],
          [west + size, south + size],
          [west, south + size],
          [west, south],
        ],
      ],
    ],
  },
});
const areas = (...features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

test('at the equator a square stays a square, and its number stands in the middle', () => {
  const { width, height, outlines } = outlinesOf(areas(square('1', 0, -0.5, 1)));

  assert.equal(width, 1_000);
  assert.equal(height, 1_000);
  assert.equal(outlines[0]?.path, 'M4 996L996 996L996 4L4 4Z');
  assert.deepEqual(outlines[0]?.middle, { x: 500, y: 500 });
});

test('at sixty degrees north a degree is half as wide, so the same square stands twice as high', () => {
  const { height } = outlinesOf(areas(square('1', 108, 59.995, 0.01)));

  assert.ok(Math.abs(height - 8 - 992 * 2) <= 2, `${height}`);
});

test('north is above south, and east right of west', () => {
  const { outlines } = outlinesOf(areas(square('south-west', 108, 30, 0.1), square('north-east', 108.2, 30.2, 0.1)));
  const [southWest, northEast] = outlines.map(({ middle }) => middle);

  assert.ok(southWest && northEast && southWest.x < northEast.x && southWest.y > northEast.y);
});

test('where no shapes are known there is nothing to draw', () => {
  assert.deepEqual(outlinesOf(areas()).outlines, []);
});
