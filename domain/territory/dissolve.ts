import { areaPaths, Clipper64, ClipType, FillRule, type Paths64, type PolyPath64, PolyTree64 } from 'clipper2-ts';
import { boxOf, type MultiPolygon, type Polygon, type Position } from './geometry.ts';

/** A hundredth of a metre; positions that stand on this raster already keep their exact value. */
const unitsPerDegree = 1e7;

/**
 * The shape of places taken together: borders between them vanish. Positions are rounded to 1e-7 degree, so that places
 * that shared a border exactly leave no crack, and neighbouring unions share theirs exactly again.
 */
export function dissolve(places: readonly MultiPolygon[]): MultiPolygon {
  const polygons = places.flat();
  if (polygons.length === 0) return [];
  const { west, south } = boxOf(polygons);
  const [originX, originY] = [Math.floor(west * unitsPerDegree), Math.floor(south * unitsPerDegree)];
  const paths: Paths64 = polygons.flatMap((polygon) =>
    polygon.map((ring, index) => {
      const path = ring.slice(1).map(([lng, lat]) => ({
        x: Math.round(lng * unitsPerDegree) - originX,
        y: Math.round(lat * unitsPerDegree) - originY,
      }));
      return areaPaths([path]) > 0 === (index === 0) ? path : path.toReversed();
    }),
  );
  const clipper = new Clipper64();
  const tree = new PolyTree64();
  clipper.addSubject(paths);
  clipper.execute(ClipType.Union, FillRule.NonZero, tree);
  return polygonsOf(tree, ({ x, y }) => [(x + originX) / unitsPerDegree, (y + originY) / unitsPerDegree]);
}

/** The tree holds shells, their holes, shells inside of those, and so on. */
function polygonsOf(tree: PolyPath64, positionOf: (point: { x: number; y: number }) => Position): Polygon[] {
  const ringOf = (node: PolyPath64): Position[] => {
    const ring = (node.poly ?? []).map(positionOf);
    return [...ring, ring[0] as Position];
  };
  return childrenOf(tree).flatMap((shell) => {
    const holes = childrenOf(shell);
    return [[ringOf(shell), ...holes.map(ringOf)], ...holes.flatMap((hole) => polygonsOf(hole, positionOf))];
  });
}

function childrenOf(node: PolyPath64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, i) => node.child(i));
}
