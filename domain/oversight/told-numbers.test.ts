import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reckon } from './reckoning.test-support.ts';
import type { TableCell } from './suppress.ts';
import { type CountedPart, tellNumbers, tellShare } from './told-numbers.ts';

const part = (place: string, group: string, count: number, status: CountedPart['status'] = 'closed'): CountedPart => ({
  place,
  group,
  status,
  count,
});
const county = [
  part('500235001', '01', 40),
  part('500235001', '02', 30),
  part('500235002', '01', 4),
  part('500235002', '02', 50),
];

test('a place with fewer than eleven cases tells nothing at all', () => {
  const told = tellNumbers([part('500235001', '01', 6), part('500235002', '01', 4)]);

  assert.equal(told.total, null);
  assert.deepEqual([...told.byPlace.values(), ...told.byGroup.values()], [null, null, null]);
});

test('a small count of a town is withheld with enough beside it, and the sum of the county is told', () => {
  const told = tellNumbers(county);

  assert.equal(told.total, 124);
  assert.equal(told.table.find(({ place, group }) => place === '500235002' && group === '01')?.count, null);
  assert.ok(told.table.filter(({ count }) => count === null).length >= 3);
});

test('what the county withholds of a town, the town’s own numbers withhold too', () => {
  const above = tellNumbers(county);
  const town = [part('500235002001', '01', 4), part('500235002001', '02', 30), part('500235002002', '02', 20)];

  const told = tellNumbers(town, above, '500235002');

  assert.notEqual(told.byGroup.get('01'), 4);
  assert.equal(told.byStatus.size, 0);
});

test('a share of few, or one that few have or have not, is withheld', () => {
  assert.equal(tellShare(5, 10), null);
  assert.equal(tellShare(3, 100), null);
  assert.equal(tellShare(97, 100), null);
  assert.equal(tellShare(50, 80), 63);
  assert.equal(tellShare(0, 40), 0);
  assert.equal(tellShare(40, 40), 100);
});

test('the numbers of a county and of all its towns together give no small count away', () => {
  const towns = ['500235001', '500235002', '500235003'];
  const groups = ['01', '02', '03'];
  const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 8, max: 60 })), {
    minLength: 18,
    maxLength: 18,
  });

  fc.assert(
    fc.property(counts, (numbers) => {
      const all = towns.flatMap((town, t) =>
        ['001', '002'].flatMap((community, c) =>
          groups.map((group, g) => part(`${town}${community}`, group, numbers[t * 6 + c * 3 + g] ?? 0)),
        ),
      );
      const above = tellNumbers(all.map((one) => ({ ...one, place: one.place.slice(0, 9) })));
      if (above.total === null) return;
      for (const town of towns) {
        const inside = all.filter(({ place }) => place.startsWith(town));
        const told = tellNumbers(inside, above, town);
        for (const group of groups) {
          const ofCounty = above.table.find((one) => one.place === town && one.group === group)?.count;
          if (ofCounty === null)
            assert.equal(told.byGroup.get(group) ?? null, null, 'the town tells what the county withheld');
        }
        checkTold(inside, told);
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});

/** The attacker with a town's own page alone; the sums of its groups as it tells them. */
function checkTold(inside: readonly CountedPart[], told: ReturnType<typeof tellNumbers>): void {
  if (told.total === null) return;
  const cells: (TableCell & { told: number | null })[] = [
    ...told.table.map(({ place, group, count }) => ({
      row: place,
      column: group,
      told: count,
      count: inside.find((one) => one.place === place && one.group === group)?.count ?? 0,
    })),
    ...[...told.byPlace].map(([place, count]) => ({
      row: place,
      column: 'sum',
      told: count,
      count: sum(inside, { place }),
    })),
    ...[...told.byGroup].map(([group, count]) => ({
      row: 'sum',
      column: group,
      told: count,
      count: sum(inside, { group }),
    })),
    { row: 'sum', column: 'sum', told: told.total, count: sum(inside, {}) },
  ];
  const withheld = new Set(cells.flatMap((cell, at) => (cell.told === null ? [at] : [])));
  for (const at of withheld) {
    const { count } = cells[at] as TableCell;
    if (count === 0 || count >= 11) continue;
    const { least, most } = reckon(cells, withheld, at);
    assert.ok(most - least >= 1 - 1e-6, `${count} is reckoned from ${least} to ${most}`);
  }
}

function sum(parts: readonly CountedPart[], { place, group }: { place?: string; group?: string }): number {
  return parts
    .filter((one) => (place ?? one.place) === one.place && (group ?? one.group) === one.group)
    .reduce((total, { count }) => total + count, 0);
}
