import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dissolve } from './dissolve.ts';
import { type MultiPolygon, type Position, signedAreaOf } from './geometry.ts';

const block = (x: number, y: number): MultiPolygon => [
  [
    [
      [108 + x / 10, 30 + y / 10],
      [108 + (x + 1) / 10, 30 + y / 10],
      [108 + (x + 1) / 10, 30 + (y + 1) / 10],
      [108 + x / 10, 30 + (y + 1) / 10],
      [108 + x / 10, 30 + y / 10],
    ],
  ],
];

test('two cells side by side become one place without the border between them', () => {
  const [polygon, ...others] = dissolve([block(0, 0), block(1, 0)]);
  assert.equal(others.length, 0);
  const corners = (polygon?.[0] ?? []).map(String);
  assert.ok(corners.includes('108.2,30.1'));
  assert.ok((polygon?.[0]?.length ?? 0) <= 7);
});

test('positions keep their exact value and the ring is closed, its shell to the left', () => {
  const [polygon] = dissolve([block(3, 7)]);
  const ring = polygon?.[0] ?? [];
  const before = new Set(
    (block(3, 7)[0]?.[0] ?? []).map(([lng, lat]: Position) => `${+lng.toFixed(7)},${+lat.toFixed(7)}`),
  );
  assert.deepEqual(new Set(ring.map(String)), before);
  assert.deepEqual(ring[0], ring.at(-1));
  assert.ok(signedAreaOf(ring) > 0);
});

test('cells in a circle leave a hole, cells apart make parts', () => {
  const around = [
    block(0, 0),
    block(1, 0),
    block(2, 0),
    block(0, 1),
    block(2, 1),
    block(0, 2),
    block(1, 2),
    block(2, 2),
  ];
  const [circle] = dissolve(around);
  assert.equal(circle?.length, 2);
  assert.equal(dissolve([block(0, 0), block(5, 5)]).length, 2);
  assert.deepEqual(dissolve([]), []);
});
