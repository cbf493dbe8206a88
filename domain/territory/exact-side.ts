import { orient2d } from 'robust-predicates';

/**
 * Whether the edge a-b crosses the ray that runs east from the point. Rings whose edges are crossed an odd number of
 * times hold the point.
 *
 * A point on an edge counts as moved east by a hair, and north by a hair of a hair. Both neighbours of a border decide
 * by the same border and the same move, and the decision is exact (Shewchuk's adaptive predicate), so of the cells that
 * share an edge or a vertex exactly one holds any point of it.
 */
export function crossesRay(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  const aAbove = ay > y;
  if (aAbove === by > y) return false;
  if (ax > x && bx > x) return true;
  if (ax <= x && bx <= x) return false;
  // Always from the lower end to the upper one: the point lies west of the edge when it is to its left.
  return aAbove ? leftOf(bx, by, ax, ay, x, y) : leftOf(ax, ay, bx, by, x, y);
}

/** Whether the point lies exactly on the edge a-b, its ends included. */
export function liesOn(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return (
    x >= Math.min(ax, bx) &&
    x <= Math.max(ax, bx) &&
    y >= Math.min(ay, by) &&
    y <= Math.max(ay, by) &&
    turn(ax, ay, bx, by, x, y) === 0
  );
}

/** 1 where the path a, b, c turns left, -1 where it turns right, 0 where the three are in line; exact. */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  // The library's sign is for a y axis that points down.
  const sign = orient2d(ax, ay, bx, by, cx, cy);
  return sign < 0 ? 1 : sign > 0 ? -1 : 0;
}

function leftOf(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
  return turn(ax, ay, bx, by, cx, cy) > 0;
}
