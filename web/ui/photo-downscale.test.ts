import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitInside } from './photo-downscale.ts';

test('a large photo shrinks to the sending size in its own proportions', () => {
  assert.deepEqual(fitInside(4000, 3000, 1920), { width: 1920, height: 1440 });
});

test('a small photo stays as it is', () => {
  assert.deepEqual(fitInside(640, 480, 1920), { width: 640, height: 480 });
});
