import { type Boundary, type BoundaryProblem, severityOf } from './boundary.ts';
import { checkDatum, type KnownPlaces } from './datum-check.ts';
import { levelOf, levels } from './division.ts';
import { checkNeighbours, type Tolerance, usualTolerance } from './neighbour-check.ts';
import { checkRings } from './ring-check.ts';

/**
 * Everything wrong with boundaries in WGS-84, as values that name the feature and the place: invalid rings, signs of
 * another datum, and, once each shape is sound, overlaps and gaps between neighbours.
 *
 * Overlaps and gaps are compared in whole centimetres and let pass up to `tolerance` (usually 1 m², or slivers up to
 * 5 cm wide; a gap that is open at an end is seen up to 10 m wide).
 */
export function checkBoundaries(
  boundaries: readonly Boundary[],
  places: KnownPlaces = {},
  tolerance: Tolerance = usualTolerance,
): BoundaryProblem[] {
  const unsound = boundaries.flatMap((boundary) => [...checkDatum(boundary, places), ...checkRings(boundary)]);
  if (unsound.length > 0) return unsound;
  // A community lies over its cells: only places of one level are neighbours.
  return levels.flatMap((level) =>
    checkNeighbours(
      boundaries.filter(({ code }) => levelOf(code) === level),
      tolerance,
    ),
  );
}

export function isError(problem: BoundaryProblem): boolean {
  return severityOf[problem.fault] === 'error';
}
