import {
  compareMembers,
  countDifferences,
  type PartDifference,
  type RowDifference,
  type RuleDifference,
} from '@linli/domain/identity';
import type { ChangeKind, ChangeLine, ChangeView } from '@linli/domain/oversight';
import type { Transaction } from '../../database/index.ts';
import { type ChangeRow, listBodiesOfUnit } from './store.ts';

/** One entry as a line of the history: how many rows differ, not which. */
export function lineOf({ subjectId, seq, type, at, actor, body, actorName, about, nameBefore }: ChangeRow): ChangeLine {
  const [subject = '', act] = type.split('.');
  const name = actor.name ?? actorName ?? undefined;
  const { difference, ...rest } = body;
  return {
    id: `${at}_${subjectId}_${seq}`,
    kind: (act === 'imported' || subject === 'unit' || subject === 'committee' ? subject : 'post') as ChangeKind,
    type,
    at,
    who: { kind: actor.kind, ...(name && { name }), ...(actor.unitName && { unitName: actor.unitName }) },
    ...(about && { about }),
    ...(nameBefore && { nameBefore }),
    body: rest,
    ...(difference !== undefined && { counts: countDifferences(difference as RuleDifference) }),
  };
}

/** The same with every row: as the entry has them; of a unit, as its entries until then tell. */
export async function viewOf(tx: Transaction, county: string, row: ChangeRow): Promise<ChangeView> {
  const line = lineOf(row);
  if (line.kind === 'unit') {
    const bodies = await listBodiesOfUnit(tx, county, row.subjectId, row.seq);
    const before = Object.assign({}, ...bodies.slice(0, -1));
    const members = compareMembers(before, { ...before, ...row.body });
    const changed = { key: '', ...(row.about && { name: row.about }), members };
    return { ...line, difference: { unit: { added: [], changed: [changed], removed: [] } } };
  }
  const { difference } = row.body as { difference?: Readonly<Record<string, Part>> };
  if (difference === undefined) return line;
  return { ...line, difference: told(difference) };
}

export function told(difference: Readonly<Record<string, Part>>): RuleDifference {
  return Object.fromEntries(Object.entries(difference).map(([name, part]) => [name, withSides(part)]));
}

type Row = Omit<RowDifference, 'members'> & { readonly members?: RowDifference['members'] | string[] };
type Part = Record<keyof PartDifference, Row[]>;

/** Entries of before tell of a row only which members differ. */
function withSides({ added, changed, removed }: Part): PartDifference {
  const one = ({ members, ...row }: Row): RowDifference => ({
    ...row,
    ...(members && { members: members.map((member) => (typeof member === 'string' ? { path: member } : member)) }),
  });
  return { added: added.map(one), changed: changed.map(one), removed: removed.map(one) };
}
