import type { Point, Seed } from './spread-seeds.ts';

/** Which cells border on which. */
export type Neighbours = (cell: number) => readonly number[];

/**
 * Gives every cell of the county its community, so that each township and each community is in one piece.
 * The answer has the number of the community, in the order of its township's list, for each seed with a township.
 */
export function growCommunities(
  seeds: readonly Seed[],
  neighbours: Neighbours,
  townships: readonly { readonly code: string; readonly seat: Point; readonly communities: number }[],
): Map<number, { townshipCode: string; community: number }> {
  const townshipOf = inOnePiece(seeds, neighbours, townships);
  const found = new Map<number, { townshipCode: string; community: number }>();
  for (const { code, seat, communities } of townships) {
    const cells = [...townshipOf].filter(([, township]) => township === code).map(([cell]) => cell);
    const starts = startsOf(cells, seeds, seat, communities);
    for (const [cell, community] of growEvenly(cells, neighbours, starts))
      found.set(cell, { townshipCode: code, community });
  }
  return found;
}

/** Cells that their township cannot reach over its own land go to the neighbour that can. */
function inOnePiece(
  seeds: readonly Seed[],
  neighbours: Neighbours,
  townships: readonly { code: string; seat: Point }[],
): Map<number, string> {
  const townshipOf = new Map<number, string>();
  for (const { code, seat } of townships) {
    const own = seeds.flatMap((seed, cell) => (seed.townshipCode === code ? [cell] : []));
    const reached = [closest(own, seeds, seat)];
    for (const cell of reached) {
      if (townshipOf.has(cell)) continue;
      townshipOf.set(cell, code);
      reached.push(...neighbours(cell).filter((next) => seeds[next]?.townshipCode === code && !townshipOf.has(next)));
    }
  }
  let waiting = seeds.flatMap((seed, cell) => (seed.townshipCode !== undefined && !townshipOf.has(cell) ? [cell] : []));
  while (waiting.length > 0) {
    const before = waiting.length;
    waiting = waiting.filter((cell) => {
      const next = neighbours(cell).find((other) => townshipOf.has(other));
      if (next !== undefined) townshipOf.set(cell, townshipOf.get(next) as string);
      return next === undefined;
    });
    if (waiting.length === before) throw new Error(`${before} cells of the demo border on no township`);
  }
  return townshipOf;
}

/** Where communities begin: the first at the seat, each next as far as can be from those before, then by distance. */
function startsOf(cells: readonly number[], seeds: readonly Seed[], seat: Point, wanted: number): number[] {
  const pointOf = (cell: number) => seeds[cell]?.point as Point;
  const starts = [closest(cells, seeds, seat)];
  while (starts.length < wanted) {
    const apart = (cell: number) => Math.min(...starts.map((start) => distance(pointOf(cell), pointOf(start))));
    starts.push(cells.reduce((best, cell) => (apart(cell) > apart(best) ? cell : best)));
  }
  return starts.toSorted((a, b) => distance(pointOf(a), seat) - distance(pointOf(b), seat));
}

/** The smallest community takes the next cell, until all are taken. */
function growEvenly(cells: readonly number[], neighbours: Neighbours, starts: readonly number[]): Map<number, number> {
  const own = new Set(cells);
  const communityOf = new Map(starts.map((cell, community) => [cell, community]));
  const members = starts.map((cell) => [cell]);
  const isFree = (cell: number) => own.has(cell) && !communityOf.has(cell);
  while (communityOf.size < cells.length) {
    const open = members
      .map((taken, community) => ({ community, size: taken.length, next: taken.flatMap(neighbours).find(isFree) }))
      .filter((one) => one.next !== undefined)
      .toSorted((a, b) => a.size - b.size)[0];
    if (open?.next === undefined) throw new Error('A township of the demo is not in one piece');
    communityOf.set(open.next, open.community);
    members[open.community]?.push(open.next);
  }
  return communityOf;
}

function closest(cells: readonly number[], seeds: readonly Seed[], to: Point): number {
  const away = (cell: number) => distance(seeds[cell]?.point as Point, to);
  return cells.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}
