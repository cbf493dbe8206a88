import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blotGrid, blotPixels, type Pixels, strokeBetween, strokeOfBox } from './photo-blot.ts';

/** A photo of 480 x 240 whose every pixel differs from its neighbours, as a written plate does. */
function photo(shift = 0): Pixels {
  const data = new Uint8ClampedArray(480 * 240 * 4);
  for (let at = 0; at < data.length; at += 1) data[at] = at % 4 === 3 ? 255 : (at * 97 + shift) % 256;
  return { data, width: 480, height: 240 };
}

const grid = blotGrid(480, 240);
const plate = strokeOfBox(grid, { column: 5, row: 5, columns: 14, rows: 4 });
const colourAt = ({ data, width }: Pixels, x: number, y: number) =>
  data.slice((y * width + x) * 4, (y * width + x) * 4 + 4).join();

test('of a covered plate at most three flat blocks remain side by side, however large it is', () => {
  const covered = photo();
  blotPixels(covered, grid, [plate]);

  const along = new Set(Array.from({ length: 140 }, (_, x) => colourAt(covered, 50 + x, 60)));
  assert.ok(along.size <= 3, `${along.size} colours remain along the plate`);
});

test('two plates that differ in their letters and not in their average are the same once covered', () => {
  const [one, other] = [photo(), photo(3)];
  blotPixels(one, grid, [plate]);
  blotPixels(other, grid, [plate]);

  const inside = (of: Pixels) =>
    plate.map((cell) => colourAt(of, (cell % 48) * 10 + 3, Math.floor(cell / 48) * 10 + 7));
  assert.deepEqual(inside(one), inside(other));
});

test('what is not covered stays as it was taken', () => {
  const [before, after] = [photo(), photo()];
  blotPixels(after, grid, [plate]);

  assert.equal(colourAt(after, 49, 60), colourAt(before, 49, 60));
  assert.equal(colourAt(after, 190, 60), colourAt(before, 190, 60));
  assert.equal(colourAt(after, 120, 90), colourAt(before, 120, 90));
});

test('two rubs over the same face are one cover, and say no more than one', () => {
  const [once, twice] = [photo(), photo()];
  blotPixels(once, grid, [plate]);
  blotPixels(twice, grid, [plate.slice(0, 30), plate.slice(20)]);

  assert.deepEqual(twice.data, once.data);
});

test('a finger that moves fast leaves no gap, and none of it falls outside the photo', () => {
  const rub = strokeBetween(grid, { x: -30, y: 100 }, { x: 700, y: 100 }, 2);

  const row = rub.filter((cell) => Math.floor(cell / grid.columns) === 10);
  assert.equal(row.length, grid.columns);
  assert.ok(rub.every((cell) => cell >= 0 && cell < grid.columns * grid.rows));
});
