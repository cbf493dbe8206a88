import { isDeepStrictEqual } from 'node:util';
import type { CaseEvent } from '@linli/domain/cases';
import type { CommitteeEntry, MediationEvent } from '@linli/domain/mediation';
import { differenceOfRow } from '../cases/index.ts';
import { beginning, chainHash, digestOf, type RowDifference, sealEntry } from '../database/index.ts';
import { differenceOfMediation, differenceOfRoster } from '../mediation/index.ts';
import type { LedgerRow, StoredEntry } from './ledger-store.ts';

/** The first thing of one ledger that does not fit. */
export type Misfit = {
  readonly countyCode: string;
  readonly subject: string;
  readonly subjectId: string;
  /** The code of the case or of the mediation, where it is one. */
  readonly code?: string;
  /** The entry; absent where the row does not fit the whole ledger. */
  readonly seq?: number;
  readonly what: MisfitKind;
  /** The column of the row, or the part of its state. */
  readonly column?: string;
  readonly expected?: unknown;
  readonly found?: unknown;
};

export type MisfitKind =
  | 'entryMissing'
  | 'content'
  | 'erasure'
  | 'previousHash'
  | 'hash'
  | 'subject'
  | 'story'
  | 'rowMissing'
  | 'ledgerMissing'
  | 'row'
  | 'lastHash';

/** Checks each entry against itself and the one before, then what they tell together against the row. */
export function checkLedger(entries: readonly StoredEntry[], row: LedgerRow | undefined): Misfit | undefined {
  const found = misfitOfChain(entries) ?? (row && misfitOfRow(entries, row));
  // The first entry, which tells the code, may be the one that was taken out.
  return found && { ...found, code: found.code ?? (row?.code as string | undefined) };
}

function misfitOfChain(entries: readonly StoredEntry[]): Misfit | undefined {
  const erasures = erasuresIn(entries);
  let previous: Buffer = beginning;
  for (const [index, entry] of entries.entries()) {
    const { seq } = entry;
    if (seq !== index + 1) return misfit(entries, { seq: index + 1, what: 'entryMissing', found: seq });
    if (entry.subject !== entries[0]?.subject) return misfit(entries, { seq, what: 'subject', found: entry.subject });
    if (entry.erasedAt !== null) {
      if (erasures.get(seq) !== digestOf(entry)) return misfit(entries, { seq, what: 'erasure' });
    } else if (!sealEntry(entry, previous, entry.salt).contentHash.equals(entry.contentHash))
      return misfit(entries, { seq, what: 'content' });
    if (!entry.previousHash.equals(previous)) return misfit(entries, { seq, what: 'previousHash' });
    if (!chainHash(entry, entry.contentHash, previous).equals(entry.hash))
      return misfit(entries, { seq, what: 'hash' });
    previous = entry.hash;
  }
  return undefined;
}

/** What each erased entry must look like, by the word of an entry that stands after it and is whole itself. */
function erasuresIn(entries: readonly StoredEntry[]): ReadonlyMap<number, string> {
  const whole = entries.filter(({ type, erasedAt }) => type.endsWith('.erased') && erasedAt === null);
  return new Map(
    whole.flatMap(({ seq, body }) => {
      const { seqs = [], digests = [] } = body as { seqs?: number[]; digests?: string[] };
      return seqs.flatMap((named, index) => (named < seq ? [[named, digests[index] ?? ''] as const] : []));
    }),
  );
}

function misfitOfRow(entries: readonly StoredEntry[], row: LedgerRow): Misfit | undefined {
  const last = entries.at(-1) as StoredEntry;
  const repeated = repeatedBy[last.subject];
  if (repeated !== undefined) return misfitOfRepeated(entries, row, repeated);
  if (row.version !== last.seq)
    return misfit(entries, { what: 'row', column: 'version', expected: last.seq, found: row.version });
  if (!row.ledger_hash.equals(last.hash)) return misfit(entries, { seq: last.seq, what: 'lastHash' });
  const differenceOf = foldedBy[last.subject];
  if (differenceOf === undefined) return undefined;
  try {
    const difference = differenceOf(row, entries);
    return difference && misfit(entries, { what: 'row', ...difference });
  } catch (error) {
    return misfit(entries, { what: 'story', found: (error as Error).message });
  }
}

/** What the entries of a subject tell is folded, and held against its row. */
const foldedBy: Readonly<
  Record<string, (row: LedgerRow, entries: readonly StoredEntry[]) => RowDifference | undefined>
> = {
  case: (row, entries) => differenceOfRow(row, entries as unknown as CaseEvent[]),
  mediation: (row, entries) =>
    differenceOfMediation(row, entries as unknown as (MediationEvent & { readonly hash: Buffer })[]),
  committee: (row, entries) => differenceOfRoster(row, entries as unknown as CommitteeEntry[]),
};

type Columns = Readonly<Record<string, unknown>>;

/** What people are shown of who opened their file is what the ledger says; words that were erased are not compared. */
const repeatedBy: Readonly<Record<string, (actor: object, body: Columns) => Columns | undefined>> = {
  reading: (actor, { caseId, what, reason = null }) =>
    caseId === undefined ? undefined : { case_id: caseId, what, reason, actor },
  mediationOpening: (actor, { mediationId }) =>
    mediationId === undefined ? undefined : { mediation_id: mediationId, actor },
};

function misfitOfRepeated(
  entries: readonly StoredEntry[],
  row: LedgerRow,
  repeated: (actor: object, body: Columns) => Columns | undefined,
): Misfit | undefined {
  const { actor, body } = entries[0] as StoredEntry;
  const expected = Object.entries(repeated(actor, body as Columns) ?? {});
  const column = expected.find(([name, value]) => !isDeepStrictEqual(row[name], value))?.[0];
  return column === undefined ? undefined : misfit(entries, { what: 'row', column });
}

export function misfit(
  entries: readonly StoredEntry[],
  about: Omit<Misfit, 'countyCode' | 'subject' | 'subjectId'>,
): Misfit {
  const { countyCode, subject, subjectId, body } = entries[0] as StoredEntry;
  const code = subject in foldedBy ? (body as { code?: string }).code : undefined;
  return { countyCode, subject, subjectId, code, ...about };
}
