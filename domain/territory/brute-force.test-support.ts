import type { MultiPolygon, Position, Ring } from './geometry.ts';

export type Cell = { code: string; polygons: MultiPolygon };

/**
 * Where a position lies, by asking every edge of every cell in whole numbers: slow, exact, and sharing no line with the
 * code it checks. A cell is in `border` where the position is on one of its edges, in `inside` where it is strictly in it.
 */
export function placesOf(cells: Cell[], position: Position): { inside: string[]; border: string[] } {
  const standing = cells.map((cell) => ({ code: cell.code, how: standingOf(cell.polygons, position) }));
  return {
    inside: standing.filter(({ how }) => how === 'inside').map(({ code }) => code),
    border: standing.filter(({ how }) => how === 'border').map(({ code }) => code),
  };
}

function standingOf(polygons: MultiPolygon, position: Position): 'inside' | 'border' | 'outside' {
  const point = whole(position);
  let crossings = 0;
  for (const ring of polygons.flat()) {
    if (isFarAway(ring, position)) continue;
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [whole(ring[i - 1] as Position), whole(ring[i] as Position)];
      const side = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
      const spans = between(a.x, point.x, b.x) && between(a.y, point.y, b.y);
      if (side === 0n && spans) return 'border';
      if (a.y <= point.y && b.y > point.y && side > 0n) crossings += 1;
      if (b.y <= point.y && a.y > point.y && side < 0n) crossings += 1;
    }
  }
  return crossings % 2 === 1 ? 'inside' : 'outside';
}

function isFarAway(ring: Ring, [lng, lat]: Position): boolean {
  return (
    ring.every((corner) => corner[0] < lng) ||
    ring.every((corner) => corner[0] > lng) ||
    ring.every((corner) => corner[1] < lat) ||
    ring.every((corner) => corner[1] > lat)
  );
}

/** A degree of more than 1/256 is a whole number of 2^-60 degrees, without loss. */
function whole([lng, lat]: Position): { x: bigint; y: bigint } {
  return { x: BigInt(lng * 2 ** 60), y: BigInt(lat * 2 ** 60) };
}

function between(a: bigint, value: bigint, b: bigint): boolean {
  return a < b ? a <= value && value <= b : b <= value && value <= a;
}
