import { areaPaths, type Paths64 } from 'clipper2-ts';
import { boxOf, type MultiPolygon, metresPerDegree, type Position } from './geometry.ts';

/**
 * A flat map in whole centimetres about the middle of what it shows: what clipping works on. Whole numbers make clipping
 * robust, and points that are equal stay equal.
 */
export type FlatMap = {
  readonly flatten: (polygons: MultiPolygon) => Paths64;
  readonly positionOf: (point: { x: number; y: number }) => Position;
};

export const squareMetresPerUnit = 1e-4;

export function flatMapOf(polygons: MultiPolygon): FlatMap {
  const box = boxOf(polygons);
  const [lng, lat] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const metres = metresPerDegree(lat);
  const [unitsPerLng, unitsPerLat] = [100 * metres.lng, 100 * metres.lat];
  return {
    flatten: (shapes) =>
      shapes.flatMap((polygon) =>
        polygon.map((ring, index) => {
          const path = ring.slice(1).map((position) => ({
            x: Math.round((position[0] - lng) * unitsPerLng),
            y: Math.round((position[1] - lat) * unitsPerLat),
          }));
          // Files turn their rings either way; here shells turn left and holes right, so that windings can be added.
          return areaPaths([path]) > 0 === (index === 0) ? path : path.toReversed();
        }),
      ),
    positionOf: ({ x, y }) => [lng + x / unitsPerLng, lat + y / unitsPerLat],
  };
}
