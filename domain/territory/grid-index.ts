/**
 * Boxes sorted into buckets, for the question "which boxes may hold this point?".
 *
 * Two levels: a coarse grid over everything, and in each of its squares a finer one with about as many buckets as boxes
 * fall there, so that a city's small cells and a mountain county's large ones both come a few to a bucket. Why not
 * flatbush: docs/decisions/0021-a-grid-for-locating.md.
 */
export type GridIndex = {
  /** Boxes of bucket b, as places in `numbers`: `boxesIn[bucketStart[b]]` up to `boxesIn[bucketStart[b + 1] - 1]`. */
  readonly bucketStart: Uint32Array;
  readonly boxesIn: Uint32Array;
  /** The bucket of a point, -1 outside of all boxes. */
  readonly bucketAt: (x: number, y: number) => number;
  /** Calls `visit` for every box that may touch the rectangle; for some of them more than once. */
  readonly visitWithin: (x0: number, y0: number, x1: number, y1: number, visit: (box: number) => void) => void;
};

const boxesPerSquare = 16;
const bucketsPerBox = 2;

/** `boxes` tells where in `numbers` each box lies: west, south, east, north. */
export function buildGridIndex(numbers: Float64Array, boxes: Uint32Array): GridIndex {
  const { west, south, east, north } = hull(numbers, boxes);
  const squaresAcross = Math.max(1, Math.round(Math.sqrt(boxes.length / boxesPerSquare)));
  // A hair is taken off so that the easternmost and northernmost points still fall into the last square.
  const scaleX = (squaresAcross / (east - west || 1)) * (1 - 1e-12);
  const scaleY = (squaresAcross / (north - south || 1)) * (1 - 1e-12);

  // How finely each square is cut: by the number of boxes that touch it.
  const cuts = new Uint16Array(squaresAcross * squaresAcross);
  const firstBucket = new Uint32Array(cuts.length + 1);
  const counts = new Uint32Array(cuts.length);
  for (const box of boxes) eachSquare(box, (square) => (counts[square] = (counts[square] as number) + 1));
  for (let square = 0; square < cuts.length; square += 1) {
    const cut = Math.min(1000, Math.max(1, Math.ceil(Math.sqrt(bucketsPerBox * (counts[square] as number)))));
    cuts[square] = cut;
    firstBucket[square + 1] = (firstBucket[square] as number) + cut * cut;
  }

  // Counted first, then filled from the back: two passes instead of millions of small lists.
  const bucketStart = new Uint32Array((firstBucket[cuts.length] as number) + 1);
  for (const box of boxes) eachBucket(box, (bucket) => (bucketStart[bucket] = (bucketStart[bucket] as number) + 1));
  let entries = 0;
  for (let bucket = 0; bucket < bucketStart.length; bucket += 1)
    bucketStart[bucket] = entries += bucketStart[bucket] as number;
  const boxesIn = new Uint32Array(entries);
  for (const box of boxes)
    eachBucket(box, (bucket) => {
      const place = (bucketStart[bucket] as number) - 1;
      bucketStart[bucket] = place;
      boxesIn[place] = box;
    });

  return { bucketStart, boxesIn, bucketAt, visitWithin };

  function bucketAt(x: number, y: number): number {
    if (!(x >= west && x <= east && y >= south && y <= north)) return -1;
    const u = (x - west) * scaleX;
    const v = (y - south) * scaleY;
    const column = Math.floor(u);
    const row = Math.floor(v);
    const square = row * squaresAcross + column;
    const cut = cuts[square] as number;
    return (firstBucket[square] as number) + Math.floor((v - row) * cut) * cut + Math.floor((u - column) * cut);
  }

  function visitWithin(x0: number, y0: number, x1: number, y1: number, visit: (box: number) => void): void {
    if (x1 < west || x0 > east || y1 < south || y0 > north) return;
    const visitBucket = (bucket: number) => {
      const end = bucketStart[bucket + 1] as number;
      for (let i = bucketStart[bucket] as number; i < end; i += 1) visit(boxesIn[i] as number);
    };
    bucketsOf(Math.max(x0, west), Math.max(y0, south), Math.min(x1, east), Math.min(y1, north), visitBucket);
  }

  function eachSquare(box: number, visit: (square: number) => void): void {
    const firstColumn = Math.floor(((numbers[box] as number) - west) * scaleX);
    const firstRow = Math.floor(((numbers[box + 1] as number) - south) * scaleY);
    const lastColumn = Math.floor(((numbers[box + 2] as number) - west) * scaleX);
    const lastRow = Math.floor(((numbers[box + 3] as number) - south) * scaleY);
    for (let row = firstRow; row <= lastRow; row += 1)
      for (let column = firstColumn; column <= lastColumn; column += 1) visit(row * squaresAcross + column);
  }

  function eachBucket(box: number, visit: (bucket: number) => void): void {
    const [east, north] = [numbers[box + 2] as number, numbers[box + 3] as number];
    bucketsOf(numbers[box] as number, numbers[box + 1] as number, east, north, visit);
  }

  function bucketsOf(x0: number, y0: number, x1: number, y1: number, visit: (bucket: number) => void): void {
    const [u0, v0, u1, v1] = [(x0 - west) * scaleX, (y0 - south) * scaleY, (x1 - west) * scaleX, (y1 - south) * scaleY];
    for (let row = Math.floor(v0); row <= Math.floor(v1); row += 1)
      for (let column = Math.floor(u0); column <= Math.floor(u1); column += 1) {
        const square = row * squaresAcross + column;
        const cut = cuts[square] as number;
        // The same rounding as in bucketAt, and rounding never reverses an order: no point misses its box.
        const left = u0 <= column ? 0 : Math.floor((u0 - column) * cut);
        const right = u1 >= column + 1 ? cut - 1 : Math.floor((u1 - column) * cut);
        const bottom = v0 <= row ? 0 : Math.floor((v0 - row) * cut);
        const top = v1 >= row + 1 ? cut - 1 : Math.floor((v1 - row) * cut);
        for (let y = bottom; y <= top; y += 1)
          for (let x = left; x <= right; x += 1) visit((firstBucket[square] as number) + y * cut + x);
      }
  }
}

function hull(numbers: Float64Array, boxes: Uint32Array) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, numbers[box] as number);
    south = Math.min(south, numbers[box + 1] as number);
    east = Math.max(east, numbers[box + 2] as number);
    north = Math.max(north, numbers[box + 3] as number);
  }
  return { west, south, east, north };
}
