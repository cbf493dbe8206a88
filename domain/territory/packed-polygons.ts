import { crossesRay, liesOn } from './exact-side.ts';
import type { MultiPolygon, Ring } from './geometry.ts';

/**
 * Polygons as runs of numbers in one typed array: 180 bytes for a cell of eight corners, where nested JavaScript arrays
 * take 900, and all that one decision reads lies side by side, because misses of the processor's cache are what a
 * lookup costs (measured: 0.6 million random lookups a second with an array for each property, 8 million when all is in
 * the cache).
 *
 * Each part of a multipolygon is an item. An item is: its box (west, south, east, north), the place of its code in
 * `codes`, where it ends, then each ring as its count of numbers and lng, lat, lng, lat … without the closing position.
 */
export type PackedPolygons = {
  readonly codes: readonly string[];
  readonly numbers: Float64Array;
  /** Where in `numbers` each item begins. */
  readonly items: Uint32Array;
};

const [codeOffset, endOffset, ringsOffset] = [4, 5, 6];

/** Cells are added one after another, so that millions of them need never be held in another form. */
export function newPacking() {
  const codes: string[] = [];
  const items = growing(Uint32Array);
  const numbers = growing(Float64Array);
  return { add, finish: (): PackedPolygons => ({ codes, items: items.finish(), numbers: numbers.finish() }) };

  function add(code: string, polygons: MultiPolygon): void {
    for (const polygon of polygons) {
      items.push(numbers.length());
      for (const side of boxOfRing(polygon[0] as Ring)) numbers.push(side);
      numbers.push(codes.length);
      numbers.push(numbers.length() + 1 + polygon.reduce((sum, ring) => sum + 2 * ring.length - 1, 0));
      for (const ring of polygon) {
        numbers.push(2 * ring.length - 2);
        for (let i = 0; i < ring.length - 1; i += 1) {
          const [lng, lat] = ring[i] as Ring[number];
          numbers.push(lng);
          numbers.push(lat);
        }
      }
    }
    codes.push(code);
  }
}

export function codeOf({ codes, numbers }: PackedPolygons, item: number): string {
  return codes[numbers[item + codeOffset] as number] as string;
}

/** Whether the item holds the point, by the half-open rule of `crossesRay`. */
export function holds({ numbers }: PackedPolygons, item: number, x: number, y: number): boolean {
  if (isOutsideBox(numbers, item, x, y)) return false;
  const itemEnd = numbers[item + endOffset] as number;
  let inside = false;
  for (let ring = item + ringsOffset; ring < itemEnd; ) {
    const end = ring + 1 + (numbers[ring] as number);
    let ax = numbers[end - 2] as number;
    let ay = numbers[end - 1] as number;
    for (let i = ring + 1; i < end; i += 2) {
      const bx = numbers[i] as number;
      const by = numbers[i + 1] as number;
      if (ay > y !== by > y && crossesRay(x, y, ax, ay, bx, by)) inside = !inside;
      ax = bx;
      ay = by;
    }
    ring = end;
  }
  return inside;
}

/** Whether the point lies exactly on a border of the item. */
export function bordersOn(packed: PackedPolygons, item: number, x: number, y: number): boolean {
  if (isOutsideBox(packed.numbers, item, x, y)) return false;
  return hasEdge(packed, item, (ax, ay, bx, by) => liesOn(x, y, ax, ay, bx, by));
}

/** Metres from a point outside to the nearest border of the item; `metres` are those of one degree there. */
export function metresTo(
  packed: PackedPolygons,
  item: number,
  x: number,
  y: number,
  metres: { lng: number; lat: number },
): number {
  let nearest = Infinity;
  hasEdge(packed, item, (ax, ay, bx, by) => {
    const [east, north] = [(bx - ax) * metres.lng, (by - ay) * metres.lat];
    const [toEast, toNorth] = [(x - ax) * metres.lng, (y - ay) * metres.lat];
    const along = (toEast * east + toNorth * north) / (east * east + north * north || 1);
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(toEast - share * east, toNorth - share * north));
    return false;
  });
  return nearest;
}

function isOutsideBox(numbers: Float64Array, item: number, x: number, y: number): boolean {
  return (
    x < (numbers[item] as number) ||
    y < (numbers[item + 1] as number) ||
    x > (numbers[item + 2] as number) ||
    y > (numbers[item + 3] as number)
  );
}

function hasEdge(
  { numbers }: PackedPolygons,
  item: number,
  test: (ax: number, ay: number, bx: number, by: number) => boolean,
): boolean {
  for (let ring = item + ringsOffset; ring < (numbers[item + endOffset] as number); ) {
    const end = ring + 1 + (numbers[ring] as number);
    let previous = end - 2;
    for (let i = ring + 1; i < end; i += 2) {
      const [ax, ay] = [numbers[previous] as number, numbers[previous + 1] as number];
      if (test(ax, ay, numbers[i] as number, numbers[i + 1] as number)) return true;
      previous = i;
    }
    ring = end;
  }
  return false;
}

function boxOfRing(ring: Ring): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    if (lng < box[0]) box[0] = lng;
    if (lat < box[1]) box[1] = lat;
    if (lng > box[2]) box[2] = lng;
    if (lat > box[3]) box[3] = lat;
  }
  return box;
}

type Numbers = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A typed array that grows by half; `transfer` moves the memory instead of holding it twice. */
function growing<T extends Numbers>(Kind: { new (buffer: ArrayBuffer): T; readonly BYTES_PER_ELEMENT: number }) {
  let numbers = new Kind(new ArrayBuffer(1024 * Kind.BYTES_PER_ELEMENT));
  let length = 0;
  const resize = (capacity: number) => {
    numbers = new Kind(numbers.buffer.transfer(capacity * Kind.BYTES_PER_ELEMENT));
  };
  return {
    length: () => length,
    push(value: number): void {
      if (length === numbers.length) resize(Math.ceil(length * 1.5));
      numbers[length] = value;
      length += 1;
    },
    finish(): T {
      resize(length);
      return numbers;
    },
  };
}
