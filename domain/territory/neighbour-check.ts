import {
  areaPaths,
  Clipper64,
  ClipType,
  EndType,
  FillRule,
  inflatePaths,
  JoinType,
  type Path64,
  type Paths64,
} from 'clipper2-ts';
import Flatbush from 'flatbush';
import { type Boundary, type BoundaryProblem, featureNameOf } from './boundary.ts';
import { type FlatMap, flatMapOf, squareMetresPerUnit } from './flat-map.ts';

export type Tolerance = {
  /** Overlaps and gaps up to this size are let pass, square metres. */
  readonly squareMetres: number;
  /** Slivers no wider than this on average are let pass, metres: coordinates are compared in whole centimetres. */
  readonly sliverMetres: number;
  /** Gaps that are open at an end are seen up to this width, metres; enclosed gaps at any width. */
  readonly openGapMetres: number;
};

export const usualTolerance: Tolerance = { squareMetres: 1, sliverMetres: 0.05, openGapMetres: 10 };

/** Overlaps and gaps between places that should share their borders. The rings must be valid. */
export function checkNeighbours(boundaries: readonly Boundary[], tolerance = usualTolerance): BoundaryProblem[] {
  if (boundaries.length === 0) return [];
  const map = flatMapOf(boundaries.flatMap((boundary) => boundary.polygons));
  const shapes = boundaries.map((boundary) => map.flatten(boundary.polygons));
  const boxes = boxesOf(shapes);
  return [
    ...overlapsOfParts(boundaries, map, tolerance),
    ...overlapsOf(boundaries, shapes, boxes, map, tolerance),
    ...gapsOf(boundaries, shapes, boxes, map, tolerance),
  ];
}

function overlapsOfParts(boundaries: readonly Boundary[], map: FlatMap, tolerance: Tolerance): BoundaryProblem[] {
  return boundaries.flatMap((boundary) =>
    boundary.polygons.flatMap((polygon, i) =>
      boundary.polygons.slice(0, i).flatMap((other) => {
        const shared = notable(clip(ClipType.Intersection, map.flatten([polygon]), map.flatten([other])), tolerance);
        const feature = featureNameOf(boundary);
        const where = { part: i + 1, ring: 1 };
        return shared.length === 0 ? [] : [{ fault: 'partsOverlap' as const, feature, where, ...sizeOf(shared, map) }];
      }),
    ),
  );
}

function overlapsOf(
  boundaries: readonly Boundary[],
  shapes: Paths64[],
  boxes: Flatbush,
  map: FlatMap,
  tolerance: Tolerance,
): BoundaryProblem[] {
  return boundaries.flatMap((boundary, i) => {
    const others = boxes.search(...boxOfPaths(shapes[i] as Paths64)).filter((j) => j > i);
    return others.flatMap((j) => {
      const shared = clip(ClipType.Intersection, shapes[i] as Paths64, shapes[j] as Paths64);
      const overlap = notable(shared, tolerance);
      if (overlap.length === 0) return [];
      const neighbours = [boundary, boundaries[j] as Boundary].map(featureNameOf);
      return [{ fault: 'overlap' as const, feature: neighbours[0] as string, neighbours, ...sizeOf(overlap, map) }];
    });
  });
}

function gapsOf(
  boundaries: readonly Boundary[],
  shapes: Paths64[],
  boxes: Flatbush,
  map: FlatMap,
  tolerance: Tolerance,
): BoundaryProblem[] {
  const covered = clip(ClipType.Union, shapes.flat(), []);
  // Grown and shrunk again by the same width: narrow gaps close and stay closed, sharp corners come back as they were.
  const reach = 50 * tolerance.openGapMetres;
  const grown = inflatePaths(covered, reach, JoinType.Miter, EndType.Polygon, 20);
  const closed = inflatePaths(grown, -reach, JoinType.Miter, EndType.Polygon, 20);
  const enclosed = covered.filter((path) => signedArea(path) < 0).map((path) => path.toReversed());
  const narrow = clip(ClipType.Difference, closed, [...covered, ...enclosed]);
  return notable([...enclosed, ...narrow], tolerance).flatMap((gap) => {
    const neighbours = boxes
      .search(...boxOfPaths([gap], 2))
      .filter((i) => touches(gap, shapes[i] as Paths64))
      .map((i) => featureNameOf(boundaries[i] as Boundary))
      .toSorted();
    // A notch in the outline of one place, or a lake left out of it, is its own affair.
    if (neighbours.length < 2) return [];
    return [{ fault: 'gap' as const, feature: neighbours[0] ?? '', neighbours, ...sizeOf([gap], map) }];
  });
}

function clip(type: ClipType, subject: Paths64, other: Paths64): Paths64 {
  const clipper = new Clipper64();
  const solution: Paths64 = [];
  clipper.addSubject(subject);
  clipper.addClip(other);
  clipper.execute(type, FillRule.NonZero, solution);
  return solution;
}

function notable(paths: Paths64, tolerance: Tolerance): Paths64 {
  return paths.filter((path) => {
    const squareMetres = Math.abs(signedArea(path)) * squareMetresPerUnit;
    const meanWidth = (2 * squareMetres) / (lengthOf(path) / 100);
    return squareMetres > tolerance.squareMetres && meanWidth > tolerance.sliverMetres;
  });
}

/** Grown by two centimetres, the gap reaches into the places around it. */
function touches(gap: Path64, shape: Paths64): boolean {
  const grown = inflatePaths([gap], 2, JoinType.Square, EndType.Polygon);
  return clip(ClipType.Intersection, grown, shape).length > 0;
}

function sizeOf(paths: Paths64, map: FlatMap) {
  const first = paths[0]?.[0] ?? { x: 0, y: 0 };
  const squareMetres = Math.round(Math.abs(areaPaths(paths)) * squareMetresPerUnit * 10) / 10;
  return { squareMetres, at: map.positionOf(first) };
}

function signedArea(path: Path64): number {
  return areaPaths([path]);
}

function lengthOf(path: Path64): number {
  return path.reduce((sum, point, i) => {
    const before = path.at(i - 1) as Path64[number];
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

function boxesOf(shapes: Paths64[]): Flatbush {
  const boxes = new Flatbush(shapes.length);
  for (const shape of shapes) boxes.add(...boxOfPaths(shape));
  boxes.finish();
  return boxes;
}

function boxOfPaths(paths: Paths64, margin = 0): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of paths.flat()) {
    box[0] = Math.min(box[0], x - margin);
    box[1] = Math.min(box[1], y - margin);
    box[2] = Math.max(box[2], x + margin);
    box[3] = Math.max(box[3], y + margin);
  }
  return box;
}
