import Type, { type Static } from 'typebox';

const memberDifference = Type.Object({
  /** Where in the row, such as `nameZh` or `fields.properties.lampNumber.title`. */
  path: Type.String(),
  /** As the row has it; absent where there was, or will be, nothing. */
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
});
export type MemberDifference = Static<typeof memberDifference>;

const rowDifference = Type.Object({
  key: Type.String(),
  name: Type.Optional(Type.String()),
  /** What of it says something else; of a new row or one that is gone without a name, all that it says. */
  members: Type.Optional(Type.Array(memberDifference)),
});
export type RowDifference = Static<typeof rowDifference>;

export const partDifference = Type.Object({
  added: Type.Array(rowDifference),
  changed: Type.Array(rowDifference),
  removed: Type.Array(rowDifference),
});
export type PartDifference = Static<typeof partDifference>;

/** What an import does to rules, part by part, row by row, both sides of each. */
export const ruleDifference = Type.Record(Type.String(), partDifference);
export type RuleDifference = Static<typeof ruleDifference>;

export const differenceCounts = Type.Object({
  added: Type.Integer(),
  changed: Type.Integer(),
  removed: Type.Integer(),
});
export type DifferenceCounts = Static<typeof differenceCounts>;

type Named = { readonly key: string; readonly name?: string | undefined };

/** Rows are the same where their keys are. `namedBy` gives the key, and the name where the row has one. */
export function compareRows<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  namedBy: (row: Row) => Named,
): PartDifference {
  const known = new Map(before.map((row) => [namedBy(row).key, row]));
  const wanted = new Map(after.map((row) => [namedBy(row).key, row]));
  const told = (row: Row, members: MemberDifference[]): RowDifference => {
    const { key, name } = namedBy(row);
    return { key, ...(name === undefined ? {} : { name }), ...(members.length > 0 ? { members } : {}) };
  };
  const isNew = (row: Row) => !known.has(namedBy(row).key);
  const isGone = (row: Row) => !wanted.has(namedBy(row).key);
  const whole = (row: Row, sides: (row: Row) => MemberDifference[]) =>
    namedBy(row).name === undefined ? sides(row) : [];
  return {
    added: after.filter(isNew).map((row) =>
      told(
        row,
        whole(row, () => compareMembers({}, row)),
      ),
    ),
    changed: after
      .filter((row) => !isNew(row))
      .map((row) => told(row, compareMembers(known.get(namedBy(row).key), row)))
      .filter(({ members }) => members !== undefined),
    removed: before.filter(isGone).map((row) =>
      told(
        row,
        whole(row, () => compareMembers(row, {})),
      ),
    ),
  };
}

/** Object by object to the values that differ; a list of plain values is one value. */
export function compareMembers(before: unknown, after: unknown, path = ''): MemberDifference[] {
  if (isSame(before, after)) return [];
  if (!isTree(before) || !isTree(after)) return [sides(path, before, after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => compareMembers(before[name], after[name], path === '' ? name : `${path}.${name}`));
}

export function countDifferences(difference: RuleDifference): DifferenceCounts {
  const sum = (kind: keyof PartDifference) =>
    Object.values(difference).reduce((count, part) => count + part[kind].length, 0);
  return { added: sum('added'), changed: sum('changed'), removed: sum('removed') };
}

function sides(path: string, before: unknown, after: unknown): MemberDifference {
  return { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The order of names in an object says nothing, the order in a list does. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [first, second] = [Object.entries(one), Object.entries(other)];
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const isDefined = ([, value]: [string, unknown]) => value !== undefined;
  if (first.filter(isDefined).length !== second.filter(isDefined).length) return false;
  return first.filter(isDefined).every(([name, value]) => isSame(value, other[name as keyof typeof other]));
}
