/** Counts below this are not told outside: so few people might be found again. */
export const leastCount = 11;

/**
 * One number of a table with its sums: a cell inside stands in the equation of its row and in that of its column, the sum of a
 * row in that of the row and in that of the column of sums, and so on. A table with one row alone has one equation: there all
 * cells name the same, free column.
 */
export type TableCell = {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** Told elsewhere, as a sum that another table shows: it cannot be withheld here any more. */
  readonly isTold?: boolean;
  /** Withheld elsewhere already. */
  readonly isWithheld?: boolean;
};

/**
 * Which cells of a table with its sums are not told, by index, so that no count from 1 to `least` - 1 can be reckoned from
 * what is told: those counts themselves, and as few larger ones beside them as it takes. Zeros are told: that nobody came
 * says nothing of anybody. `undefined` where the table is too thin: then nothing inside it may be told.
 *
 * Withheld cells are edges between the equations they stand in. What can move along a closed path cannot be reckoned
 * (D. Gusfield, A graph theoretic approach to statistical data security, SIAM J. Comput. 17, 1988, 552-571; A. Hundepool et
 * al., Statistical Disclosure Control, 2012, section 4.4). For each small count n the path of least sum is withheld on which
 * every cell has at least `least` - n: so that n could as well be anything up to `least`, and one less.
 *
 * @example suppress([{ row: 'a', column: 'x', count: 3 }, …], 11) // → Set { 0, 4, … }
 */
export function suppress(cells: readonly TableCell[], least: number): ReadonlySet<number> | undefined {
  const withheld = new Set(
    cells.flatMap(({ count, isWithheld }, at) => (isWithheld === true || isSmall(count, least) ? [at] : [])),
  );
  if (cells.some(({ isTold }, at) => isTold === true && withheld.has(at))) return undefined;
  for (const at of [...withheld]) {
    const cell = cells[at];
    if (cell === undefined || cell.count === 0) continue;
    const path = cheapestPath(cells, withheld, at, Math.max(1, least - cell.count));
    if (path === undefined) return undefined;
    for (const one of path) withheld.add(one);
  }
  return withheld;
}

export function isSmall(count: number, least: number): boolean {
  return count > 0 && count < least;
}

type Reached = { readonly sum: number; readonly by?: number; readonly from?: string };

/** The cells that close the path of `at`, of least sum to be withheld (Dijkstra); a cell that is withheld already costs nothing. */
function cheapestPath(
  cells: readonly TableCell[],
  withheld: ReadonlySet<number>,
  at: number,
  capacity: number,
): number[] | undefined {
  const { row, column } = cells[at] as TableCell;
  const edges = edgesOf(cells, withheld, at, capacity);
  const reached = new Map<string, Reached>([[`row ${row}`, { sum: 0 }]]);
  const done = new Set<string>();
  for (;;) {
    const [next] = [...reached].filter(([place]) => !done.has(place)).sort(([, a], [, b]) => a.sum - b.sum);
    if (next === undefined) return undefined;
    const [place, { sum }] = next;
    if (place === `column ${column}`) return pathTo(place, reached);
    done.add(place);
    for (const { to, by, cost } of edges.get(place) ?? []) {
      const known = reached.get(to);
      if (known === undefined || sum + cost < known.sum) reached.set(to, { sum: sum + cost, by, from: place });
    }
  }
}

type Edge = { readonly to: string; readonly by: number; readonly cost: number };

function edgesOf(
  cells: readonly TableCell[],
  withheld: ReadonlySet<number>,
  without: number,
  capacity: number,
): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>();
  const add = (from: string, edge: Edge) => {
    const known = edges.get(from);
    if (known === undefined) edges.set(from, [edge]);
    else known.push(edge);
  };
  for (const [by, { row, column, count, isTold }] of cells.entries()) {
    if (by === without || isTold === true || count < capacity) continue;
    const cost = withheld.has(by) ? 0 : count;
    add(`row ${row}`, { to: `column ${column}`, by, cost });
    add(`column ${column}`, { to: `row ${row}`, by, cost });
  }
  return edges;
}

function pathTo(place: string, reached: ReadonlyMap<string, Reached>): number[] {
  const path: number[] = [];
  for (let step = reached.get(place); step?.by !== undefined; step = reached.get(step.from ?? '')) path.push(step.by);
  return path;
}
