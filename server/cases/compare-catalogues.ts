import type { Catalogue } from '@linli/domain/cases';
import canonicalize from 'canonicalize';
import type { Rulebook } from './rulebook.ts';

/** One row that is new, gone, or says something else: `members` names what. */
export type RowDifference = { readonly key: string; readonly name?: string; readonly members?: string[] };
export type PartDifference = {
  readonly added: RowDifference[];
  readonly changed: RowDifference[];
  readonly removed: RowDifference[];
};
export type CatalogueDifference = Readonly<Record<(typeof parts)[number], PartDifference>>;

type Compared = Pick<Rulebook, 'groups' | 'categories' | 'duties' | 'deadlines' | 'dispatch'>;

export const parts = ['groups', 'categories', 'duties', 'deadlines', 'dispatch'] as const;

/** What a new catalogue would change in the one in force; where there is none, everything is new. */
export function compareCatalogues(before: Compared | undefined, after: Catalogue): CatalogueDifference {
  return {
    groups: compareRows(before?.groups ?? [], after.groups, ({ code }) => code),
    categories: compareRows([...(before?.categories.values() ?? [])], after.categories, ({ code }) => code),
    duties: compareRows(before?.duties ?? [], after.duties, ({ key }) => key),
    deadlines: compareRows(before?.deadlines ?? [], after.deadlines, ({ id }) => id),
    dispatch: compareRows(before?.dispatch ?? [], after.dispatch, ({ id }) => id),
  };
}

function compareRows<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): PartDifference {
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const wanted = new Map(after.map((row) => [keyOf(row), row]));
  const named = (row: Row): RowDifference => ({ key: keyOf(row), name: (row as { nameZh?: string }).nameZh });
  return {
    added: after.filter((row) => !known.has(keyOf(row))).map(named),
    changed: after.flatMap((row) => {
      const members = differingMembers(known.get(keyOf(row)) ?? row, row);
      return members.length === 0 ? [] : [{ ...named(row), members }];
    }),
    removed: before.filter((row) => !wanted.has(keyOf(row))).map(named),
  };
}

function differingMembers(one: object, other: object): string[] {
  const [first, second] = [one, other].map((row) => new Map(Object.entries(row))) as [
    Map<string, unknown>,
    Map<string, unknown>,
  ];
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (member) => canonicalize(first.get(member)) !== canonicalize(second.get(member)),
  );
}
