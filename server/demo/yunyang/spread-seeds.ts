import { isUrban, roughOutline, townshipSeats } from './positions.ts';

/** A point on the flat map of the demo: kilometres east and north of the south-western corner. */
export type Point = readonly [x: number, y: number];
export type Seed = { readonly point: Point; readonly townshipCode: string | undefined };

const [west, south] = [108.3, 30.5];
const kilometresPerDegree = { lng: 95.3, lat: 110.9 };
const [width, height] = [92, 112];
const cellsPerCommunity = 5;
const urbanShareOfArea = 0.12;

export function flatten([lng, lat]: readonly [number, number]): Point {
  return [(lng - west) * kilometresPerDegree.lng, (lat - south) * kilometresPerDegree.lat];
}

/** Back to degrees on a raster of 1e-6 degree (0.1 m). */
export function unflatten([x, y]: Point): [number, number] {
  return [round(west + x / kilometresPerDegree.lng), round(south + y / kilometresPerDegree.lat)];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/**
 * One seed for each cell to be, five for every community of a township, and seeds without a township all around the
 * county, so that its outermost cells end where another county would begin.
 */
export function spreadSeeds(communityCounts: ReadonlyMap<string, number>, random: () => number): Seed[] {
  const seats = [...communityCounts].map(([townshipCode, count]) => ({
    townshipCode,
    point: flatten(townshipSeats[townshipCode] as Point),
    // A township with many communities draws its border further out than its neighbour with few.
    reach:
      (count * (isUrban(townshipCode) ? urbanShareOfArea : 1) * squareKilometresPerCommunity(communityCounts)) /
      Math.PI,
  }));
  const outline = roughOutline.map(flatten);
  const land = new Map<string, Point[]>(seats.map(({ townshipCode }) => [townshipCode, []]));
  const around: Point[] = [];
  for (let x = 0; x < width; x += 0.4)
    for (let y = 0; y < height; y += 0.4) {
      const point: Point = [x + 0.4 * random(), y + 0.4 * random()];
      if (!isInside(point, outline)) around.push(point);
      else land.get(nearest(seats, point).townshipCode)?.push(point);
    }
  const inside = [...land].flatMap(([townshipCode, candidates]) => {
    const wanted = cellsPerCommunity * (communityCounts.get(townshipCode) ?? 0);
    return chooseApart(densified(candidates, wanted, random), wanted, random).map((point) => ({ point, townshipCode }));
  });
  const outside = around.filter((_, i) => i % 14 === 0).map((point) => ({ point, townshipCode: undefined }));
  return [...inside, ...outside];
}

function squareKilometresPerCommunity(counts: ReadonlyMap<string, number>): number {
  return 3_700 / [...counts.values()].reduce((sum, count) => sum + count, 0);
}

type Seat = { readonly townshipCode: string; readonly point: Point; readonly reach: number };

/** A power diagram: the square of the distance less the square of the reach. */
function nearest(seats: readonly Seat[], [x, y]: Point): Seat {
  const pull = ({ point, reach }: Seat) => (point[0] - x) ** 2 + (point[1] - y) ** 2 - reach;
  return seats.reduce((best, seat) => (pull(seat) < pull(best) ? seat : best));
}

function densified(candidates: readonly Point[], wanted: number, random: () => number): Point[] {
  const more: Point[] = [...candidates];
  for (let i = 0; more.length < 8 * wanted; i += 1) {
    const [x, y] = candidates[i % candidates.length] as Point;
    more.push([x + 0.4 * (random() - 0.5), y + 0.4 * (random() - 0.5)]);
  }
  return more;
}

/** Mitchell's best candidate: each next seed is the one of a few that lies farthest from all before. */
function chooseApart(candidates: readonly Point[], wanted: number, random: () => number): Point[] {
  const chosen: Point[] = [];
  while (chosen.length < wanted) {
    const few = Array.from({ length: 8 }, () => candidates[Math.floor(random() * candidates.length)] as Point);
    const distances = few.map(([x, y]) => Math.min(Infinity, ...chosen.map((p) => (p[0] - x) ** 2 + (p[1] - y) ** 2)));
    const best = distances.indexOf(Math.max(...distances));
    chosen.push(few[best] as Point);
  }
  return chosen;
}

function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach(([bx, by], i) => {
    const [ax, ay] = outline.at(i - 1) as Point;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}
