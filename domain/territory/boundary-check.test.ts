import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Boundary } from './boundary.ts';
import { checkBoundaries, isError } from './boundary-check.ts';
import { gcj02ToBd09, wgs84ToGcj02 } from './datum.ts';
import type { MultiPolygon, Position, Ring } from './geometry.ts';
import { checkRings } from './ring-check.ts';

const [lng, lat, step] = [108.7, 30.93, 0.004];

/** A ring on a grid of some 380 m, from pairs of whole steps. */
const ring = (...steps: [number, number][]): Position[] => steps.map(([x, y]) => [lng + x * step, lat + y * step]);
const block = (x: number, y: number, size = 1): Ring =>
  ring([x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]);
const place = (name: string, polygons: MultiPolygon): Boundary => ({
  code: `5002350010010${10 + name.length}`,
  name,
  polygons,
});
const faultsOf = (polygons: MultiPolygon) => checkBoundaries([place('一网格', polygons)]).map(({ fault }) => fault);

test('a sound place with a hole and two parts has nothing wrong', () => {
  assert.deepEqual(faultsOf([[block(0, 0, 4), block(1, 1)], [block(6, 0)]]), []);
});

test('each kind of unsound ring is named', () => {
  const square = block(0, 0);
  const [a, b, c, d] = square as [Position, Position, Position, Position];
  assert.deepEqual(faultsOf([[[a, b, c, d]]]), ['openRing']);
  assert.deepEqual(faultsOf([[[a, b, a]]]), ['tooFewPoints']);
  assert.deepEqual(faultsOf([[[]]]), ['tooFewPoints']);
  assert.deepEqual(faultsOf([[[a, b, b, c, d, a]]]), ['repeatedPoint']);
  assert.deepEqual(faultsOf([[[a, b, [a[0] + step / 2, a[1]], a]]]), ['zeroArea']);
  assert.deepEqual(faultsOf([[[a, c, b, d, a]]]), ['zeroArea']);
  assert.deepEqual(faultsOf([[ring([0, 0], [2, 2], [2, 0], [0, 1], [0, 0])]]), ['selfIntersection']);
});

test('a ring that touches itself, or runs back over itself, is not sound', () => {
  assert.deepEqual(faultsOf([[ring([0, 0], [4, 0], [4, 2], [2, 0], [0, 2], [0, 0])]]), ['selfIntersection']);
  assert.deepEqual(faultsOf([[ring([0, 0], [2, 0], [2, 2], [2, 3], [2, 2], [0, 2], [0, 0])]]), ['selfIntersection']);
});

test('a fault tells the feature, the part, the ring and the point', () => {
  const crossed = ring([0, 0], [2, 2], [2, 0], [0, 1], [0, 0]);
  const [problem] = checkBoundaries([place('一网格', [[block(6, 6)], [crossed]])]);
  assert.equal(problem?.feature, '一网格 500235001001013');
  assert.deepEqual(problem?.where, { part: 2, ring: 1, point: 1 });
  assert.ok(Math.abs((problem?.at?.[0] ?? 0) - (lng + (2 / 3) * step)) < 1e-9);
});

test('a hole lies inside its shell and apart from other holes', () => {
  assert.deepEqual(faultsOf([[block(0, 0, 2), block(5, 5)]]), ['holeOutsideShell']);
  assert.deepEqual(faultsOf([[block(0, 0, 2), block(1, 1, 2)]]), ['holeOutsideShell']);
  assert.deepEqual(faultsOf([[block(0, 0, 9), block(1, 1, 3), block(2, 2, 3)]]), ['holesOverlap']);
  assert.deepEqual(faultsOf([[block(0, 0, 9), block(1, 1, 3), block(2, 2, 1)]]), ['holesOverlap']);
  assert.deepEqual(faultsOf([[block(0, 0, 9), block(1, 1, 2), block(3, 3, 2)]]), []);
});

test('two parts of one place that lie over each other are named', () => {
  assert.deepEqual(faultsOf([[block(0, 0, 2)], [block(1, 1, 2)]]), ['partsOverlap']);
});

test('coordinates that cannot be degrees, or stand in the wrong order, are named', () => {
  const swapped = block(0, 0).map(([x, y]): Position => [y, x]);
  const metres = block(0, 0).map(([x, y]): Position => [x * 4000, y * 100_000]);
  assert.deepEqual(faultsOf([[swapped]]), ['swapped']);
  assert.deepEqual(faultsOf([[metres]]), ['outOfRange']);
});

test('a place far from its county is named', () => {
  const surroundings = { west: 108, south: 30, east: 110, north: 32 };
  const inBeijing = block(0, 0).map(([x, y]): Position => [x + 8, y + 9]);
  const [problem] = checkBoundaries([place('一网格', [[inBeijing]])], { surroundings });
  assert.equal(problem?.fault, 'farAway');
});

test('a map in a Chinese datum that was declared as WGS-84 is recognised by places already known', () => {
  const known = new Map([['500235001001013', [[block(0, 0)]]]]);
  const shiftedBy = (shift: (position: Position) => Position) =>
    checkBoundaries([place('一网格', [[block(0, 0).map(shift)]])], { known }).map(({ fault, value }) => [fault, value]);
  assert.deepEqual(shiftedBy(wgs84ToGcj02), [['looksShifted', 'gcj02']]);
  assert.deepEqual(
    shiftedBy((position) => gcj02ToBd09(wgs84ToGcj02(position))),
    [['looksShifted', 'bd09']],
  );
  assert.deepEqual(
    shiftedBy((position) => position),
    [],
  );
});

test('neighbours that share their border exactly have nothing wrong', () => {
  const cells = [place('甲', [[block(0, 0)]]), place('乙乙', [[block(1, 0)]]), place('丙丙丙', [[block(0, 1)]])];
  assert.deepEqual(checkBoundaries(cells), []);
});

test('an overlap names both neighbours and its size', () => {
  const cells = [place('甲', [[block(0, 0)]]), place('乙乙', [[block(0.9, 0)]])];
  const [problem, ...others] = checkBoundaries(cells);
  assert.deepEqual(others, []);
  assert.deepEqual([problem?.fault, problem?.neighbours], ['overlap', ['甲 500235001001011', '乙乙 500235001001012']]);
  assert.ok(Math.abs((problem?.squareMetres ?? 0) - 16950) < 100, `${problem?.squareMetres} m²`);
  assert.equal(problem !== undefined && isError(problem), false);
});

test('a gap between neighbours is seen, enclosed or open at its ends', () => {
  const apart = 0.02;
  const twoApart = [place('甲', [[block(0, 0)]]), place('乙乙', [[block(1 + apart, 0)]])];
  const [open] = checkBoundaries(twoApart);
  assert.deepEqual([open?.fault, open?.neighbours?.length], ['gap', 2]);
  assert.ok(Math.abs((open?.squareMetres ?? 0) - 3390) < 60, `${open?.squareMetres} m²`);
  const ringOfFour = [
    place('甲', [[ring([0, 0], [3, 0], [3, 1], [0, 1], [0, 0])]]),
    place('乙乙', [[ring([2, 1], [3, 1], [3, 3], [2, 3], [2, 1])]]),
    place('丙丙丙', [[ring([0, 2], [2, 2], [2, 3], [0, 3], [0, 2])]]),
    place('丁丁丁丁', [[ring([0, 1], [1, 1], [1, 2], [0, 2], [0, 1])]]),
  ];
  const enclosed = checkBoundaries(ringOfFour);
  assert.deepEqual(
    enclosed.map(({ fault, neighbours }) => [fault, neighbours?.length]),
    [['gap', 4]],
  );
});

test('a sliver of rounding is let pass, a wider one is not', () => {
  const sliver = 0.0001; // 4 cm
  const cells = (width: number) => [place('甲', [[block(0, 0)]]), place('乙乙', [[block(1 - width, 0)]])];
  assert.deepEqual(checkBoundaries(cells(sliver)), []);
  assert.equal(checkBoundaries(cells(10 * sliver)).length, 1);
});

const districts = new URL('../../../shared/data/boundaries/la_neighborhood_councils.geojson', import.meta.url);

test('the 99 real districts are sound rings, with the overlaps and gaps that they are known for', {
  skip: existsSync(districts) ? false : 'needs ../shared/data',
}, () => {
  const { features } = JSON.parse(readFileSync(districts, 'utf8')) as {
    features: { properties: { name: string }; geometry: { coordinates: MultiPolygon } }[];
  };
  const boundaries = features.map(({ properties, geometry }, i) => ({
    code: String(500235001001001 + i),
    name: properties.name,
    polygons: geometry.coordinates,
  }));
  assert.deepEqual(boundaries.flatMap(checkRings), []);
  const problems = checkBoundaries(boundaries);
  const largest = problems.toSorted((a, b) => (b.squareMetres ?? 0) - (a.squareMetres ?? 0));
  // Cities of their own inside Los Angeles that no district covers: Culver City with its surroundings, Beverly Hills.
  assert.deepEqual(
    largest.slice(0, 2).map(({ fault }) => fault),
    ['gap', 'gap'],
  );
  assert.ok(largest[0]?.neighbours?.some((name) => name.startsWith('PALMS')));
  assert.ok(largest[1]?.neighbours?.some((name) => name.startsWith('BEL AIR')));
  assert.deepEqual(
    largest[2]?.neighbours?.map((name) => name.split(' NC')[0]),
    ['LAKE BALBOA', 'ENCINO'],
  );
});
