import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bd09ToGcj02, gcj02ToBd09, gcj02ToWgs84, toWgs84, wgs84ToGcj02 } from './datum.ts';
import { metresBetween, type Position } from './geometry.ts';

const inChina = fc.record({
  lng: fc.double({ min: 73.5, max: 135, noNaN: true }),
  lat: fc.double({ min: 18, max: 53.5, noNaN: true }),
});
const yunyangSeat: Position = [108.7, 30.93];

function offDegrees(a: Position, b: Position): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
}

test('a point in Shanghai moves as the published examples say', () => {
  // Test vectors of eviltransform: WGS-84 31.1774276, 121.5272106 is GCJ-02 31.17530398364597, 121.531541859215.
  assert.ok(offDegrees(wgs84ToGcj02([121.5272106, 31.1774276]), [121.531541859215, 31.17530398364597]) < 1e-9);
  assert.ok(offDegrees(wgs84ToGcj02([113.912316, 22.543847]), [113.9171764808363, 22.540796131694766]) < 1e-9);
  assert.ok(offDegrees(wgs84ToGcj02([116.377817, 39.911954]), [116.38404722455657, 39.91334545536069]) < 1e-9);
});

test('taking the shift off gives back the place, to a tenth of a metre everywhere in China', () => {
  fc.assert(
    fc.property(inChina, ({ lng, lat }) => {
      const shifted = wgs84ToGcj02([lng, lat]);
      assert.ok(offDegrees(gcj02ToWgs84(shifted), [lng, lat]) < 1e-6);
      assert.ok(offDegrees(bd09ToGcj02(gcj02ToBd09(shifted)), shifted) < 1e-6);
      assert.ok(offDegrees(toWgs84(gcj02ToBd09(shifted), 'bd09'), [lng, lat]) < 1e-6);
    }),
  );
});

test('in Yunyang a map of the shifted datum is hundreds of metres off', () => {
  const metres = metresBetween(wgs84ToGcj02(yunyangSeat), yunyangSeat);
  assert.ok(metres > 300 && metres < 700, `${metres} m`);
});

test('a place outside China is not moved', () => {
  const losAngeles: Position = [-118.24, 34.05];
  assert.deepEqual(toWgs84(losAngeles, 'gcj02'), losAngeles);
  assert.deepEqual(toWgs84(losAngeles, 'bd09'), losAngeles);
  assert.deepEqual(toWgs84(yunyangSeat, 'wgs84'), yunyangSeat);
});
