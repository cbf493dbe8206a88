import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reckon } from './reckoning.test-support.ts';
import { leastCount, suppress, type TableCell } from './suppress.ts';

/** A table with its sums, as a list of cells; the sum of all is told. */
function tableOf(rows: readonly (readonly number[])[]): TableCell[] {
  const cells = rows.flatMap((row, at) => row.map((count, column) => ({ row: `${at}`, column: `${column}`, count })));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const ofRows = rows.map((row, at) => ({ row: `${at}`, column: 'sum', count: sum(row) }));
  const ofColumns = (rows[0] ?? []).map((_, column) => ({
    row: 'sum',
    column: `${column}`,
    count: sum(rows.map((row) => row[column] ?? 0)),
  }));
  return [...cells, ...ofRows, ...ofColumns, { row: 'sum', column: 'sum', count: sum(rows.map(sum)), isTold: true }];
}

test('what is small is withheld, and so is enough beside it that nobody can reckon it', () => {
  const cells = tableOf([
    [3, 40, 25],
    [20, 15, 60],
    [30, 12, 50],
  ]);

  const withheld = suppress(cells, leastCount) ?? new Set();

  assert.ok(withheld.has(0) && withheld.size >= 4, [...withheld].join());
  const { least, most } = reckon(cells, withheld, 0);
  assert.ok(least < 3 && most >= leastCount, `${least} to ${most}`);
});

test('two small counts alone in a row would be told by their sum: something larger is withheld with them', () => {
  const cells = tableOf([
    [3, 5, 40],
    [20, 15, 60],
  ]);

  const withheld = suppress(cells, leastCount) ?? new Set();

  for (const at of [0, 1]) assert.ok(reckon(cells, withheld, at).most >= leastCount);
});

test('where nothing is small nothing is withheld, and zeros are told', () => {
  assert.deepEqual(
    suppress(
      tableOf([
        [11, 0, 40],
        [0, 15, 60],
      ]),
      leastCount,
    ),
    new Set(),
  );
});

test('a table too thin to hide anything in is not told at all', () => {
  assert.equal(
    suppress(
      tableOf([
        [3, 0],
        [0, 40],
      ]),
      leastCount,
    ),
    undefined,
  );
  assert.equal(suppress([{ row: 'all', column: 'free', count: 4 }], leastCount), undefined);
});

test('one row of counts with a told sum hides a small one behind the least of the others', () => {
  const counts = [2, 30, 14, 0, 90];
  const cells = [
    ...counts.map((count) => ({ row: 'all', column: 'free', count })),
    { row: 'all', column: 'sum', count: 136, isTold: true },
  ];

  assert.deepEqual([...(suppress(cells, leastCount) ?? [])], [0, 2]);
});

test('what another table withholds stays withheld here, and what it tells stays told', () => {
  const cells = tableOf([
    [20, 40],
    [30, 50],
  ]).map((cell) => {
    if (cell.row !== 'sum') return cell;
    return cell.column === '0' ? { ...cell, isWithheld: true } : { ...cell, isTold: true };
  });

  assert.equal(suppress(cells, leastCount), undefined);
});

test('nobody can reckon any small count of any table from what is told of it', () => {
  const size = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) });
  const table = size.chain(({ rows, columns }) => {
    const count = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 }), fc.constant(0));
    return fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  });

  let protectedTables = 0;
  fc.assert(
    fc.property(table, (rows) => {
      const cells = tableOf(rows);
      if ((cells.at(-1)?.count ?? 0) < leastCount) return;
      const withheld = suppress(cells, leastCount);
      if (withheld === undefined) return;
      protectedTables += 1;
      for (const [at, { count }] of cells.entries()) {
        const isSmall = count > 0 && count < leastCount;
        assert.ok(!isSmall || withheld.has(at), 'a small count is told');
        if (!isSmall) continue;
        const { least, most } = reckon(cells, withheld, at);
        assert.ok(least <= count - 1 + 1e-6 && most >= leastCount - 1e-6, `${count} lies from ${least} to ${most}`);
      }
    }),
    { numRuns: 400, seed: 11 },
  );
  assert.ok(protectedTables > 150, `${protectedTables} tables`);
});
