import type { Status } from '../cases/index.ts';
import { isSmall, leastCount, suppress, type TableCell } from './suppress.ts';

/** How many cases of a place one level below, of a group of categories and of a state there are; group '' is none yet. */
export type CountedPart<State extends string = Status> = {
  readonly place: string;
  readonly group: string;
  readonly status: State;
  readonly count: number;
};

/** A number that is told, or null where it is withheld. */
export type Told = number | null;

export type ToldNumbers<State extends string = Status> = {
  readonly total: Told;
  readonly byPlace: ReadonlyMap<string, Told>;
  readonly byGroup: ReadonlyMap<string, Told>;
  readonly table: readonly { readonly place: string; readonly group: string; readonly count: Told }[];
  readonly byStatus: ReadonlyMap<State, Told>;
};

/**
 * The numbers of a place that may be told outside: by place and group with their sums, and by state. What its own sums are in
 * the table of the place above it (`above`) is told or withheld here as it is there, so that going down a level tells nothing.
 */
export function tellNumbers<State extends string = Status>(
  counts: readonly CountedPart<State>[],
  above?: ToldNumbers<State>,
  division = '',
): ToldNumbers<State> {
  const places = keysOf(counts, 'place');
  const groups = keysOf(counts, 'group');
  const total = sumOf(counts);
  const isHidden = isSmall(total, leastCount) || (above !== undefined && above.byPlace.get(division) === null);
  if (isHidden) return nothing(places, groups);
  const cells = cellsOf(counts, places, groups).map((cell) => asAbove(cell, above, division));
  const isWithheld = withheldIn(cells, above);
  const told = (row: string, column: string): Told => {
    const cell = cells.find((one) => one.row === row && one.column === column);
    if (cell === undefined) return 0;
    return isWithheld(cell) ? null : cell.count;
  };
  return {
    total,
    byPlace: new Map(places.map((place) => [place, told(place, 'sum')])),
    byGroup: new Map(groups.map((group) => [group, told('sum', group)])),
    table: places.flatMap((place) => groups.map((group) => ({ place, group, count: told(place, group) }))),
    // The states of the places below add up to those of the place: told of both, one would give away the other.
    byStatus: above === undefined ? tellStates(counts, total) : new Map(),
  };
}

/** Where the table is too thin: nothing of it but the sums of its groups, told as a row of their own. */
function withheldIn(cells: readonly TableCell[], above: object | undefined): (cell: TableCell) => boolean {
  const chosen = suppress(cells, leastCount);
  if (chosen !== undefined) return (cell) => chosen.has(cells.indexOf(cell));
  if (above !== undefined) return (cell) => cell.isTold !== true;
  const sums = cells.filter(({ row, column }) => row === 'sum' && column !== 'sum');
  const total = cells.find(({ row, column }) => row === 'sum' && column === 'sum') as TableCell;
  const ofSums = suppress([...sums.map(({ row, count }) => ({ row, column: 'free', count })), total], leastCount);
  return (cell) => cell !== total && (!sums.includes(cell) || ofSums === undefined || ofSums.has(sums.indexOf(cell)));
}

function cellsOf(
  counts: readonly CountedPart<string>[],
  places: readonly string[],
  groups: readonly string[],
): TableCell[] {
  const sumIn = (place?: string, group?: string) =>
    sumOf(
      counts.filter(
        (one) => (place === undefined || one.place === place) && (group === undefined || one.group === group),
      ),
    );
  return [
    ...places.flatMap((row) => groups.map((column) => ({ row, column, count: sumIn(row, column) }))),
    ...places.map((row) => ({ row, column: 'sum', count: sumIn(row) })),
    ...groups.map((column) => ({ row: 'sum', column, count: sumIn(undefined, column) })),
    { row: 'sum', column: 'sum', count: sumOf(counts), isTold: true },
  ];
}

function asAbove(cell: TableCell, above: ToldNumbers<string> | undefined, division: string): TableCell {
  if (above === undefined || cell.row !== 'sum' || cell.column === 'sum') return cell;
  const known = above.table.find(({ place, group }) => place === division && group === cell.column);
  return known?.count === null ? { ...cell, isWithheld: true } : { ...cell, isTold: true };
}

function tellStates<State extends string>(counts: readonly CountedPart<State>[], total: number): Map<State, Told> {
  const states = [...new Set(counts.map(({ status }) => status))];
  const cells = [
    ...states.map((state) => ({
      row: 'all',
      column: 'free',
      count: sumOf(counts.filter(({ status }) => status === state)),
    })),
    { row: 'all', column: 'sum', count: total, isTold: true },
  ];
  const withheld = suppress(cells, leastCount);
  return new Map(
    states.map((state, at) => [
      state,
      withheld === undefined || withheld.has(at) ? null : ((cells[at] as TableCell).count as number),
    ]),
  );
}

function nothing<State extends string>(places: readonly string[], groups: readonly string[]): ToldNumbers<State> {
  return {
    total: null,
    byPlace: new Map(places.map((place) => [place, null])),
    byGroup: new Map(groups.map((group) => [group, null])),
    table: places.flatMap((place) => groups.map((group) => ({ place, group, count: null }))),
    byStatus: new Map(),
  };
}

/** A share in whole percent; null where what it is of, what has it or what has it not is a small count. */
export function tellShare(numerator: number, denominator: number): Told {
  const others = denominator - numerator;
  if (denominator < leastCount || isSmall(numerator, leastCount) || isSmall(others, leastCount)) return null;
  return Math.round((100 * numerator) / denominator);
}

function keysOf(counts: readonly CountedPart<string>[], side: 'place' | 'group'): string[] {
  return [...new Set(counts.map((one) => one[side]))].sort();
}

function sumOf(counts: readonly CountedPart<string>[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
