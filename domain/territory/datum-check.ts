import { type Boundary, type BoundaryProblem, featureNameOf } from './boundary.ts';
import { gcj02ToBd09, wgs84ToGcj02 } from './datum.ts';
import { type Box, boxOf, isInBox, type MultiPolygon, metresBetween, type Position } from './geometry.ts';

const china: Box = { west: 73, south: 3, east: 136, north: 54 };
const shiftAgreesWithinMetres = 30;

export type KnownPlaces = {
  /** Where the places of the file must lie, such as the county with its surroundings. */
  readonly surroundings?: Box;
  /** Boundaries already trusted, by code. */
  readonly known?: ReadonlyMap<string, MultiPolygon>;
};

/**
 * Signs that coordinates are not what they are said to be: outside the globe (metres of a projection), latitude before
 * longitude, far from the declared place, or shifted against trusted boundaries just as GCJ-02 or BD-09 would shift.
 */
export function checkDatum(boundary: Boundary, { surroundings, known }: KnownPlaces = {}): BoundaryProblem[] {
  const feature = featureNameOf(boundary);
  const positions = boundary.polygons.flat(2);
  const expected = surroundings ?? china;
  const isSwapped = ([lng, lat]: Position) => !isInBox([lng, lat], expected) && isInBox([lat, lng], expected);
  if (positions.length > 0 && positions.every(isSwapped)) return [{ fault: 'swapped', feature, at: positions[0] }];
  const impossible = positions.find(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90);
  if (impossible !== undefined) return [{ fault: 'outOfRange', feature, at: impossible }];
  const far = surroundings && positions.find((position) => !isInBox(position, surroundings));
  if (far !== undefined) return [{ fault: 'farAway', feature, at: far }];
  const before = known?.get(boundary.code);
  const shift = before && shiftBetween(boundary.polygons, before);
  return shift === undefined ? [] : [{ fault: 'looksShifted', feature, at: positions[0], value: shift }];
}

/** A place that moved as a whole by exactly what a Chinese datum adds (or, converted twice, takes away). */
function shiftBetween(polygons: MultiPolygon, before: MultiPolygon): 'gcj02' | 'bd09' | undefined {
  const [now, then] = [boxOf(polygons), boxOf(before)];
  const corners: [Position, Position][] = [
    [
      [then.west, then.south],
      [now.west, now.south],
    ],
    [
      [then.east, then.north],
      [now.east, now.north],
    ],
  ];
  const movedBy = (shift: (position: Position) => Position) =>
    corners.every(([from, to]) => metresBetween(shift(from), to) < shiftAgreesWithinMetres) ||
    corners.every(([from, to]) => metresBetween(shift(to), from) < shiftAgreesWithinMetres);
  if (movedBy((position) => gcj02ToBd09(wgs84ToGcj02(position)))) return 'bd09';
  return movedBy(wgs84ToGcj02) ? 'gcj02' : undefined;
}
