import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostLate, type Ranked } from './ranking.ts';

const side = (name: string, yellow: number, red: number): Ranked => ({ key: name, name, open: 5, yellow, red });

test('the place with the most late cases stands first, and red weighs more among equals', () => {
  const ranked = mostLate([side('双江', 3, 0), side('青龙', 1, 4), side('人和', 0, 3)]);
  assert.deepEqual(
    ranked.map(({ name }) => name),
    ['青龙', '人和', '双江'],
  );
});

test('a place where nothing is late is not put on the board', () => {
  assert.deepEqual(mostLate([side('盘龙', 0, 0)]), []);
});
