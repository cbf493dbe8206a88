import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cell, placesOf } from './brute-force.test-support.ts';
import { type MultiPolygon, metresBetween, type Position } from './geometry.ts';
import { buildLocator } from './locate.ts';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test('a position inside a cell finds it, one in its hole does not', () => {
  const ringCell = { code: '500235001001001', polygons: [[square(108, 30, 0.25), square(108.0625, 30.0625, 0.125)]] };
  const { locate } = buildLocator([ringCell]);
  assert.deepEqual(locate(108.03125, 30.125), { how: 'inside', cellCode: ringCell.code, distanceMetres: 0 });
  assert.equal(locate(108.125, 30.125).how, 'none');
});

test('a cell that fills the hole of another shares its border with it, each point in one of them', () => {
  const outer = { code: '1', polygons: [[square(108, 30, 0.25), square(108.0625, 30.0625, 0.125)]] };
  const inner = { code: '2', polygons: [[square(108.0625, 30.0625, 0.125)]] };
  const border: Position[] = [...square(108.0625, 30.0625, 0.125), [108.125, 30.0625], [108.1875, 30.125]];
  assert.deepEqual(ownersInBothOrders([outer, inner], border).filter(differ), []);
});

test('the outermost border and every corner of it are inside', () => {
  const { locate } = buildLocator([{ code: '1', polygons: [[square(108, 30, 0.25)]] }]);
  const border: Position[] = [...square(108, 30, 0.25), [108.25, 30.125], [108.125, 30.25]];
  assert.deepEqual([...new Set(border.map(([lng, lat]) => locate(lng, lat).how))], ['inside']);
});

test('where two cells overlap the smaller code wins', () => {
  const cells = [
    { code: '500235001001002', polygons: [[square(108, 30, 0.25)]] },
    { code: '500235001001001', polygons: [[square(108.125, 30.125, 0.25)]] },
  ];
  assert.equal(buildLocator(cells).locate(108.2, 30.2).cellCode, '500235001001001');
  assert.equal(buildLocator(cells.toReversed()).locate(108.2, 30.2).cellCode, '500235001001001');
});

test('a position on the river bank finds the nearest cell with its distance, one far away finds none', () => {
  const { locate } = buildLocator([{ code: '1', polygons: [[square(108, 30, 0.25)]] }], { nearestWithinMetres: 200 });
  const near = locate(108.2515, 30.125);
  assert.equal(near.how, 'nearest');
  const expected = metresBetween([108.2515, 30.125], [108.25, 30.125]);
  assert.ok(Math.abs((near.distanceMetres ?? 0) - expected) < 0.01, `${near.distanceMetres} for ${expected} m`);
  assert.equal(locate(108.253, 30.125).how, 'none');
});

test('numbers that are no position find nothing', () => {
  const { locate } = buildLocator([{ code: '1', polygons: [[square(108, 30, 0.25)]] }]);
  const wrong: Position[] = [
    [Number.NaN, 30],
    [108, Number.POSITIVE_INFINITY],
    [30.1, 108.1],
    [468.1, 30.1],
  ];
  assert.deepEqual([...new Set(wrong.map(([lng, lat]) => locate(lng, lat).how))], ['none']);
  assert.equal(buildLocator([]).locate(108.1, 30.1).how, 'none');
});

test('in any town every point of the shared borders belongs to one cell, whatever the cells are called', () => {
  fc.assert(
    fc.property(town(), (cells) => {
      assert.deepEqual(ownersInBothOrders(cells, innerBorderPoints(cells)).filter(differ), []);
    }),
    { numRuns: 200 },
  );
});

test('in any town the answer is what an exact check of every cell says', () => {
  const anywhere = fc.array(
    fc.tuple(fc.double({ min: 107.9, max: 109, noNaN: true }), fc.double({ min: 29.9, max: 31, noNaN: true })),
    { minLength: 20 },
  );
  fc.assert(
    fc.property(town(), anywhere, (cells, positions) => {
      assert.deepEqual(contradictions(cells, [...positions, ...innerBorderPoints(cells)]), []);
    }),
    { numRuns: 100 },
  );
});

const boundaries = new URL('../../../shared/data/boundaries/la_neighborhood_councils.geojson', import.meta.url);

test('on the 99 real districts the answer is what an exact check of every district says', {
  skip: existsSync(boundaries) ? false : 'needs ../shared/data',
}, () => {
  const cells = realDistricts();
  const corners = cells.flatMap((cell) => cell.polygons.flat(2));
  const everyFiftieth = corners.filter((_, i) => i % 50 === 0);
  const middles = cells
    .flatMap((cell) => cell.polygons.flat())
    .flatMap((ring) => ring.slice(1).map((b, i) => middle(ring[i] as Position, b)))
    .filter((_, i) => i % 60 === 0);
  const shared = sharedCorners(corners).filter((_, i) => i % 8 === 0);
  const random = fc.sample(
    fc.tuple(fc.double({ min: -118.7, max: -118.1, noNaN: true }), fc.double({ min: 33.7, max: 34.35, noNaN: true })),
    { numRuns: 2000, seed: 99 },
  );
  assert.ok(cells.length === 99 && shared.length > 900 && middles.length > 900);
  assert.deepEqual(contradictions(cells, [...everyFiftieth, ...middles, ...shared, ...random]), []);
});

/** A grid of blocks whose corners are moved about at random, so that borders run in every direction. */
function town(): fc.Arbitrary<Cell[]> {
  const shift = fc.oneof(fc.constantFrom(0, 0.25, -0.25), fc.double({ min: -0.24, max: 0.24, noNaN: true }));
  return fc.array(fc.tuple(shift, shift), { minLength: 49, maxLength: 49 }).map((shifts) => {
    const corner = (x: number, y: number): Position => {
      const [dx, dy] = shifts[y * 7 + x] as [number, number];
      return [108 + (x + dx) / 8, 30 + (y + dy) / 8];
    };
    return Array.from({ length: 36 }, (_, n) => {
      const [x, y] = [n % 6, Math.floor(n / 6)];
      const ring = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)];
      return { code: String(500235001001001 + n), polygons: [[ring]] };
    });
  });
}

/** Corners where four blocks meet, and the middles of the borders that run from them. */
function innerBorderPoints(cells: Cell[]): Position[] {
  const corners = cells.flatMap((cell) => (cell.polygons[0]?.[0] ?? []).slice(1));
  const meetings = corners.filter((corner) => corners.filter((other) => String(other) === String(corner)).length === 4);
  const inner = new Set(meetings.map(String));
  const middles = cells
    .flatMap((cell) => cell.polygons.flat())
    .flatMap((ring) => ring.slice(1).map((b, i) => [ring[i] as Position, b] as const))
    .filter(([a, b]) => inner.has(String(a)) || inner.has(String(b)))
    .map(([a, b]) => middle(a, b));
  return [...meetings, ...middles];
}

function middle(a: Position, b: Position): Position {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function sharedCorners(corners: Position[]): Position[] {
  const seen = new Map<string, number>();
  for (const corner of corners) seen.set(String(corner), (seen.get(String(corner)) ?? 0) + 1);
  return corners.filter((corner) => (seen.get(String(corner)) ?? 0) > 1);
}

/** Which polygon answers when the codes rise, and when they fall: ties decided by code would differ. */
function ownersInBothOrders(cells: Cell[], positions: Position[]) {
  const rising = buildLocator(cells.map((cell, i) => ({ ...cell, code: String(1000 + i) })));
  const falling = buildLocator(cells.map((cell, i) => ({ ...cell, code: String(9000 - i) })));
  return positions.map(([lng, lat]) => ({
    position: [lng, lat],
    rising: Number(rising.locate(lng, lat).cellCode) - 1000,
    falling: 9000 - Number(falling.locate(lng, lat).cellCode),
  }));
}

function differ(owners: { rising: number; falling: number }): boolean {
  return owners.rising !== owners.falling;
}

function contradictions(cells: Cell[], positions: Position[]): unknown[] {
  const { locate } = buildLocator(cells);
  return positions
    .map((position) => ({ position, located: locate(...position), expected: placesOf(cells, position) }))
    .filter(({ located, expected }) => {
      if (expected.inside.length + expected.border.length === 0) return located.how === 'inside';
      if (expected.border.length === 0) return located.cellCode !== expected.inside.toSorted()[0];
      return located.how !== 'inside' || ![...expected.inside, ...expected.border].includes(located.cellCode);
    });
}

function realDistricts(): Cell[] {
  const { features } = JSON.parse(readFileSync(boundaries, 'utf8')) as {
    features: { geometry: { coordinates: MultiPolygon } }[];
  };
  return features.map((feature, i) => ({ code: String(500235001001001 + i), polygons: feature.geometry.coordinates }));
}
