import type { TableCell } from './suppress.ts';

/** What somebody can reckon of one withheld cell: the least and the most that fits everything that is told. */
export type Bounds = { readonly least: number; readonly most: number };

/**
 * The best that anybody can do who knows the told cells, the sums and that nothing is negative: linear programming, by the
 * simplex method with Bland's rule. Written for the test alone, and knowing nothing of how cells were chosen.
 */
export function reckon(cells: readonly TableCell[], withheld: ReadonlySet<number>, at: number): Bounds {
  const unknown = [...withheld];
  const rows = equationsOf(cells, withheld, unknown);
  const aim = unknown.map((one) => (one === at ? 1 : 0));
  return {
    most: maximum(rows, aim),
    least: -maximum(
      rows,
      aim.map((value) => -value),
    ),
  };
}

type Row = { readonly factors: number[]; readonly sum: number };

/** Each row and each column that has a sum: its parts less its sum are nothing. */
function equationsOf(cells: readonly TableCell[], withheld: ReadonlySet<number>, unknown: readonly number[]): Row[] {
  const names = new Set(cells.flatMap(({ row, column }) => [`row ${row}`, `column ${column}`]));
  names.delete('column free');
  return [...names].map((name) => {
    const factors = unknown.map(() => 0);
    let sum = 0;
    for (const [index, cell] of cells.entries()) {
      const stands = `row ${cell.row}` === name || `column ${cell.column}` === name;
      if (!stands) continue;
      const sign = isSumIn(cell, name) ? -1 : 1;
      if (withheld.has(index)) factors[unknown.indexOf(index)] = sign;
      else sum -= sign * cell.count;
    }
    return sum < 0 ? { factors: factors.map((it) => -it), sum: -sum } : { factors, sum };
  });
}

function isSumIn({ row, column }: TableCell, name: string): boolean {
  return (name.startsWith('row ') ? column : row) === 'sum';
}

/** The largest value of `aim` over the non-negative solutions, first making the help columns nothing, then aiming. */
function maximum(rows: readonly Row[], aim: readonly number[]): number {
  const width = aim.length;
  const table = rows.map(({ factors, sum }, at) => [
    ...factors,
    ...rows.map((_, other) => (other === at ? 1 : 0)),
    sum,
  ]);
  const basis = rows.map((_, at) => width + at);
  improve(table, basis, [...aim.map(() => 0), ...rows.map(() => -1)], width + rows.length);
  return improve(table, basis, [...aim, ...rows.map(() => -1e7)], width + rows.length);
}

function improve(table: number[][], basis: number[], gains: readonly number[], width: number): number {
  for (;;) {
    const gainOf = (column: number) =>
      (gains[column] ?? 0) - table.reduce((sum, row, at) => sum + (gains[basis[at] ?? 0] ?? 0) * (row[column] ?? 0), 0);
    const entering = Array.from({ length: width }, (_, column) => column).find((column) => gainOf(column) > 1e-7);
    if (entering === undefined)
      return table.reduce((sum, row, at) => sum + (gains[basis[at] ?? 0] ?? 0) * (row[width] ?? 0), 0);
    const leaving = leavingRow(table, basis, entering, width);
    if (leaving === undefined) return Number.POSITIVE_INFINITY;
    pivot(table, leaving, entering);
    basis[leaving] = entering;
  }
}

function leavingRow(table: number[][], basis: number[], entering: number, width: number): number | undefined {
  const ratios = table.flatMap((row, at) =>
    (row[entering] ?? 0) > 1e-9 ? [{ at, ratio: (row[width] ?? 0) / (row[entering] ?? 1), by: basis[at] ?? 0 }] : [],
  );
  return ratios.sort((a, b) => a.ratio - b.ratio || a.by - b.by)[0]?.at;
}

function pivot(table: number[][], at: number, column: number): void {
  const chosen = table[at] as number[];
  const factor = chosen[column] ?? 1;
  for (let index = 0; index < chosen.length; index += 1) chosen[index] = (chosen[index] ?? 0) / factor;
  for (const row of table) {
    const times = row[column] ?? 0;
    if (row === chosen || times === 0) continue;
    for (let index = 0; index < row.length; index += 1) row[index] = (row[index] ?? 0) - times * (chosen[index] ?? 0);
  }
}
