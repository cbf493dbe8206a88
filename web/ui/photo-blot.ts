/**
 * Faces and plates taken out of a photo by hand. What is covered is drawn over with a few flat averages, and the bytes under
 * it are gone: no blur that could be sharpened again, no layer that could be lifted.
 */

/** A photo's pixels, four bytes each, row by row, as a canvas gives them. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** The grid that a finger covers: cells of a photo, counted from its upper left corner. */
export type BlotGrid = { size: number; columns: number; rows: number };

/** One rub, tap or box: numbers of cells, `row * columns + column`. */
export type Stroke = readonly number[];

/** A plate that fills the whole photo must not be spelt out by its blocks: at most three of them stand side by side. */
const mostBlocks = 3;
/** Averages are rounded, so that nobody finds the plate whose letters would give exactly this average. */
const shades = 8;
const cellsAlong = 48;

export function blotGrid(width: number, height: number): BlotGrid {
  const size = Math.max(4, Math.ceil(Math.max(width, height) / cellsAlong));
  return { size, columns: Math.ceil(width / size), rows: Math.ceil(height / size) };
}

/** The cells within `radius` cells of a line from one point to the next, in pixels of the photo. */
export function strokeBetween(
  { size, columns, rows }: BlotGrid,
  from: { x: number; y: number },
  to: { x: number; y: number },
  radius: number,
): Stroke {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / size));
  const cells = new Set<number>();
  for (let step = 0; step <= steps; step += 1) {
    const x = (from.x + ((to.x - from.x) * step) / steps) / size;
    const y = (from.y + ((to.y - from.y) * step) / steps) / size;
    for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(rows, y + radius); row += 1)
      for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(columns, x + radius); column += 1)
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) cells.add(row * columns + column);
  }
  return [...cells];
}

/** A box in cells; what lies outside the photo is left out. */
export type CellBox = { column: number; row: number; columns: number; rows: number };

export function strokeOfBox(grid: BlotGrid, box: CellBox): Stroke {
  const cells: number[] = [];
  for (let row = Math.max(0, box.row); row < Math.min(grid.rows, box.row + box.rows); row += 1)
    for (let column = Math.max(0, box.column); column < Math.min(grid.columns, box.column + box.columns); column += 1)
      cells.push(row * grid.columns + column);
  return cells;
}

/** Draws the covers into the pixels themselves; everything else stays as it was. */
export function blotPixels(pixels: Pixels, grid: BlotGrid, strokes: readonly Stroke[]): void {
  for (const region of regionsOf(new Set(strokes.flat()), grid))
    for (const block of blocksOf(region, grid)) flatten(pixels, grid, block);
}

/** Cells that touch belong together: two strokes over one plate are one cover. */
function regionsOf(covered: Set<number>, { columns }: BlotGrid): number[][] {
  const regions: number[][] = [];
  for (const first of covered) {
    const region: number[] = [];
    const waiting = [first];
    covered.delete(first);
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      region.push(cell);
      const column = cell % columns;
      const beside = [column > 0 && cell - 1, column < columns - 1 && cell + 1, cell - columns, cell + columns];
      for (const next of beside) if (next !== false && covered.delete(next)) waiting.push(next);
    }
    regions.push(region);
  }
  return regions;
}

function blocksOf(region: number[], { columns }: BlotGrid): number[][] {
  const across = region.map((cell) => cell % columns);
  const down = region.map((cell) => Math.floor(cell / columns));
  const [left, top] = [Math.min(...across), Math.min(...down)];
  const longest = Math.max(Math.max(...across) - left, Math.max(...down) - top) + 1;
  const side = Math.ceil(longest / mostBlocks);
  const blockOf = (index: number) =>
    Math.floor(((down[index] ?? 0) - top) / side) * mostBlocks + Math.floor(((across[index] ?? 0) - left) / side);
  const blocks: number[][] = [];
  for (const [index, cell] of region.entries()) {
    const block = blockOf(index);
    blocks[block] = [...(blocks[block] ?? []), cell];
  }
  return blocks.filter((block) => block !== undefined);
}

function flatten({ data, width, height }: Pixels, grid: BlotGrid, cells: number[]): void {
  const sums = [0, 0, 0];
  let count = 0;
  const eachPixel = (visit: (at: number) => void) => {
    for (const cell of cells) {
      const [x, y] = [(cell % grid.columns) * grid.size, Math.floor(cell / grid.columns) * grid.size];
      for (let row = y; row < Math.min(height, y + grid.size); row += 1)
        for (let column = x; column < Math.min(width, x + grid.size); column += 1) visit((row * width + column) * 4);
    }
  };
  eachPixel((at) => {
    for (let colour = 0; colour < 3; colour += 1) sums[colour] = (sums[colour] ?? 0) + (data[at + colour] ?? 0);
    count += 1;
  });
  const step = 256 / shades;
  const flat = sums.map((sum) => Math.floor(sum / count / step) * step + step / 2);
  eachPixel((at) => {
    for (let colour = 0; colour < 3; colour += 1) data[at + colour] = flat[colour] ?? 0;
    data[at + 3] = 255;
  });
}
