import type { Position, Ring } from '@linli/domain/territory';
import { Delaunay } from 'd3-delaunay';
import { type Point, type Seed, unflatten } from './spread-seeds.ts';

export type Tessellation = { readonly ringOf: (cell: number) => Ring; readonly neighbours: (cell: number) => number[] };

const bendFromKilometres = 0.15;
const bendShare = 0.09;

/**
 * A cell around each seed: all that lies nearer to it than to any other (Voronoi). Neighbours share their corners to the
 * last digit. Longer borders are bent at their middle, the same way for both sides, as borders in the hills are.
 */
export function drawCells(seeds: readonly Seed[]): Tessellation {
  const delaunay = Delaunay.from(seeds.map(({ point }) => [point[0], point[1]] as [number, number]));
  const voronoi = delaunay.voronoi([-50, -50, 150, 170]);
  const known: number[][] = [];
  return {
    neighbours: (cell) => {
      known[cell] ??= [...voronoi.neighbors(cell)];
      return known[cell];
    },
    ringOf: (cell) => {
      const corners = [...voronoi.cellPolygon(cell)] as unknown as Point[];
      const ring = corners.flatMap((corner, i) => {
        const next = corners[i + 1];
        return next === undefined ? [unflatten(corner)] : [unflatten(corner), ...bendOf(corner, next).map(unflatten)];
      });
      return leftTurning(withoutRepeats(ring));
    },
  };
}

function bendOf(a: Point, b: Point): Point[] {
  const [from, to] = isBefore(a, b) ? [a, b] : [b, a];
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  if (Math.hypot(x, y) < bendFromKilometres) return [];
  const bend = bendShare * (2 * shareOf(from, to) - 1);
  return [[(from[0] + to[0]) / 2 - bend * y, (from[1] + to[1]) / 2 + bend * x]];
}

function isBefore(a: Point, b: Point): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** The same number from 0 up to 1 for the same border, whichever of its cells asks. */
function shareOf([ax, ay]: Point, [bx, by]: Point): number {
  const wave = Math.sin(ax * 12.9898 + ay * 78.233 + bx * 37.719 + by * 4.581) * 43758.5453;
  return wave - Math.floor(wave);
}

/** Rounding can bring two corners together. */
function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter((position, i) => i === 0 || String(position) !== String(ring[i - 1]));
}

function leftTurning(ring: Position[]): Position[] {
  const twiceArea = ring.reduce((sum, [x, y], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] as Position;
    return sum + (x - 108) * (by - 30) - (bx - 108) * (y - 30);
  }, 0);
  return twiceArea > 0 ? ring : ring.toReversed();
}
