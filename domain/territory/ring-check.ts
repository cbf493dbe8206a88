import Flatbush from 'flatbush';
import { type Boundary, type BoundaryProblem, featureNameOf } from './boundary.ts';
import { crossesRay, liesOn, turn } from './exact-side.ts';
import { type Polygon, type Position, type Ring, signedAreaOf } from './geometry.ts';

const smallestAreaSquareMetres = 0.01;

/** What is wrong with the rings of one boundary, each by itself and holes against their shell; exact, not to a tolerance. */
export function checkRings(boundary: Boundary): BoundaryProblem[] {
  const feature = featureNameOf(boundary);
  return boundary.polygons.flatMap((polygon, part) => {
    const problems = polygon.flatMap((ring, index) => {
      const where = { part: part + 1, ring: index + 1 };
      return checkRing(ring).map(({ point, ...problem }) => ({ ...problem, feature, where: { ...where, point } }));
    });
    // Where a ring by itself is wrong, its place against the others means nothing.
    if (problems.length > 0) return problems;
    return checkHoles(polygon).map(({ ring, ...problem }) => ({
      ...problem,
      feature,
      where: { part: part + 1, ring },
    }));
  });
}

type RingProblem = Pick<BoundaryProblem, 'fault' | 'at'> & { point?: number };

function checkRing(ring: Ring): RingProblem[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || ring.length < 4) return [{ fault: 'tooFewPoints', at: first }];
  if (!isSame(first, last)) return [{ fault: 'openRing', at: last, point: ring.length }];
  const repeated = ring.findIndex((position, i) => i > 0 && isSame(position, ring[i - 1] as Position));
  if (repeated > 0) return [{ fault: 'repeatedPoint', at: ring[repeated], point: repeated + 1 }];
  if (Math.abs(signedAreaOf(ring)) < smallestAreaSquareMetres) return [{ fault: 'zeroArea', at: first }];
  const crossing = selfIntersectionOf(ring);
  return crossing === undefined ? [] : [{ fault: 'selfIntersection', ...crossing }];
}

type HoleProblem = Pick<BoundaryProblem, 'fault' | 'at'> & { ring: number };

function checkHoles([shell, ...holes]: Polygon): HoleProblem[] {
  return holes.flatMap((hole, i): HoleProblem[] => {
    const ring = i + 2;
    const outside =
      hole.find((position) => standing(position, shell as Ring) === 'outside') ?? crossingOf(hole, shell as Ring);
    if (outside !== undefined) return [{ fault: 'holeOutsideShell', at: outside, ring }];
    const shared = holes
      .slice(0, i)
      .flatMap((other) => [...hole.filter((p) => standing(p, other) === 'inside'), crossingOf(hole, other)])
      .find((position) => position !== undefined);
    return shared === undefined ? [] : [{ fault: 'holesOverlap', at: shared, ring }];
  });
}

/** The first place where a ring meets itself other than from one edge to the next. */
function selfIntersectionOf(ring: Ring): { at: Position; point: number } | undefined {
  const edges = ring.length - 1;
  const boxes = boxesOfEdges(ring);
  for (let i = 0; i < edges; i += 1) {
    const [a, b] = [ring[i] as Position, ring[i + 1] as Position];
    let met: Position | undefined;
    boxes.search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]), (j) => {
      if (j <= i || met !== undefined) return false;
      const [c, d] = [ring[j] as Position, ring[j + 1] as Position];
      if (j === i + 1) met = turnsBack(a, b, d) ? b : undefined;
      else if (i === 0 && j === edges - 1) met = turnsBack(c, a, b) ? a : undefined;
      else met = meetingOf(a, b, c, d);
      return false;
    });
    if (met !== undefined) return { at: met, point: i + 1 };
  }
  return undefined;
}

/** A spike: the edge after b runs back over the edge before it. */
function turnsBack(a: Position, b: Position, c: Position): boolean {
  return turn(...a, ...b, ...c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
}

/** Where two rings truly cross; touching is allowed. */
function crossingOf(ring: Ring, other: Ring): Position | undefined {
  const boxes = boxesOfEdges(other);
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [a, b] = [ring[i] as Position, ring[i + 1] as Position];
    let met: Position | undefined;
    boxes.search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]), (j) => {
      const [c, d] = [other[j] as Position, other[j + 1] as Position];
      const sides = turn(...a, ...b, ...c) * turn(...a, ...b, ...d) + turn(...c, ...d, ...a) * turn(...c, ...d, ...b);
      if (sides === -2) met ??= meetingPointOf(a, b, c, d);
      return false;
    });
    if (met !== undefined) return met;
  }
  return undefined;
}

function standing([x, y]: Position, ring: Ring): 'inside' | 'border' | 'outside' {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [a, b] = [ring[i] as Position, ring[i + 1] as Position];
    if (liesOn(x, y, ...a, ...b)) return 'border';
    if (crossesRay(x, y, ...a, ...b)) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

function meetingOf(a: Position, b: Position, c: Position, d: Position): Position | undefined {
  if (liesOn(...a, ...c, ...d)) return a;
  if (liesOn(...b, ...c, ...d)) return b;
  if (liesOn(...c, ...a, ...b)) return c;
  if (liesOn(...d, ...a, ...b)) return d;
  const isCrossing =
    turn(...a, ...b, ...c) !== turn(...a, ...b, ...d) && turn(...c, ...d, ...a) !== turn(...c, ...d, ...b);
  return isCrossing ? meetingPointOf(a, b, c, d) : undefined;
}

/** Near enough to find it on a map; whether there is one was decided exactly before. */
function meetingPointOf(a: Position, b: Position, c: Position, d: Position): Position {
  const [abx, aby, cdx, cdy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const along = ((c[0] - a[0]) * cdy - (c[1] - a[1]) * cdx) / (abx * cdy - aby * cdx);
  return [a[0] + along * abx, a[1] + along * aby];
}

function boxesOfEdges(ring: Ring): Flatbush {
  const boxes = new Flatbush(ring.length - 1);
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [a, b] = [ring[i] as Position, ring[i + 1] as Position];
    boxes.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  boxes.finish();
  return boxes;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
