import type { Feature, Position } from 'geojson';

/** Where a map of these shapes begins: the middle of all their corners. */
export function middleOf(features: readonly Feature[]): { lng: number; lat: number } | undefined {
  const corners = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? (geometry.coordinates as Position[][][]).flat(2) : [],
  );
  if (corners.length === 0) return undefined;
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length;
  return { lng: mean(0), lat: mean(1) };
}
