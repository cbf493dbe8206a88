import type { Transaction } from '../database/index.ts';
import {
  misfitOfNumbers,
  misfitOfPublicTexts,
  misfitOfReceipts,
  misfitOfRules,
  misfitOfTies,
  type NumbersMisfit,
  type PublicMisfit,
  type ReceiptMisfit,
  type RulesMisfit,
  type TieMisfit,
} from '../mediation/index.ts';
import { checkLedger, type Misfit, misfit } from './check-ledger.ts';
import {
  type LedgerRow,
  ledgersInOrder,
  rowsInOrder,
  type StoredEntry,
  type SubjectWithRow,
  seeOneMoment,
  subjectsWithRow,
} from './ledger-store.ts';

export { countLedgerEntries } from './ledger-store.ts';

export type Verdict = {
  /** Undefined where everything fits. */
  readonly misfit?: Misfit;
  readonly ledgers: number;
  readonly entries: number;
  readonly rows: number;
};

/**
 * Reads every ledger of a county ('' for all) as it stands at one moment: checks each hash chain against the contents,
 * folds the entries, compares with the row. Stops at the first thing that does not fit. Wants eyes that see everything.
 */
export async function verifyLedgers(
  tx: Transaction,
  countyCode = '',
  progress: (entries: number) => void = () => {},
): Promise<Verdict> {
  seeOneMoment(tx);
  const rows = new Map(subjectsWithRow.map((subject) => [subject as string, openRows(tx, subject, countyCode)]));
  const count = { ledgers: 0, entries: 0, rows: 0 };
  for await (const entries of ledgersInOrder(tx, countyCode)) {
    const found = await misfitIn(entries, rows.get((entries[0] as StoredEntry).subject), count);
    if (found !== undefined) return { misfit: found, ...count };
    count.ledgers += 1;
    count.entries += entries.length;
    progress(count.entries);
  }
  for (const [subject, ofSubject] of rows) {
    const row = await ofSubject.next();
    if (row !== undefined) return { misfit: withoutLedger(subject, row), ...count };
  }
  const beside = await misfitBeside(tx, countyCode);
  return beside === undefined ? count : { misfit: beside, ...count };
}

/** Files were held against their ledgers above: now what stands in rows of no one file. */
async function misfitBeside(tx: Transaction, countyCode: string): Promise<Misfit | undefined> {
  const open = await misfitOfPublicTexts(tx, countyCode);
  if (open !== undefined) return asMisfit(open);
  const tie = await misfitOfTies(tx, countyCode);
  if (tie !== undefined) return ofTie(tie);
  const numbers = await misfitOfNumbers(tx, countyCode);
  if (numbers !== undefined) return ofNumbers(numbers);
  const receipt = await misfitOfReceipts(tx, countyCode);
  if (receipt !== undefined) return ofReceipt(receipt);
  const rules = await misfitOfRules(tx, countyCode);
  return rules && ofRules(rules);
}

/** What everybody reads is held against the files. */
function asMisfit({ id, ...rest }: PublicMisfit): Misfit {
  return { ...rest, subject: 'modelCase', subjectId: id, ...(rest.what === 'row' && { column: 'text' }) };
}

/** Entries of their own, of which a file knows nothing: held against the rows that keep a mediator from being asked. */
function ofTie({ id, personId, ...rest }: TieMisfit): Misfit {
  return { ...rest, subject: 'mediationTie', subjectId: id, column: `mediation_ties ${personId}` };
}

function ofNumbers({ id, ...rest }: NumbersMisfit): Misfit {
  return { ...rest, subject: 'committee', subjectId: id };
}

/** What a party holds is known to nobody: its hash is held against the digest that was written down when it was given. */
function ofReceipt({ id, party, ...rest }: ReceiptMisfit): Misfit {
  return { ...rest, subject: 'mediationReceipt', subjectId: id, column: `mediation_receipts ${party}` };
}

function ofRules({ id, ...rest }: RulesMisfit): Misfit {
  return { ...rest, subject: 'mediationRules', subjectId: id };
}

type Rows = { readonly subject: string; readonly next: () => Promise<LedgerRow | undefined> };

function openRows(tx: Transaction, subject: SubjectWithRow, countyCode: string): Rows {
  const rows = rowsInOrder(tx, subject, countyCode);
  return { subject, next: async () => (await rows.next()).value as LedgerRow | undefined };
}

/** Rows and ledgers come in the same order, so the row of a ledger is the next one or does not exist. */
async function misfitIn(
  entries: readonly StoredEntry[],
  rows: Rows | undefined,
  count: { rows: number },
): Promise<Misfit | undefined> {
  if (rows === undefined) return checkLedger(entries, undefined);
  const { countyCode, subjectId } = entries[0] as StoredEntry;
  const row = await rows.next();
  const key = `${countyCode} ${subjectId}`;
  const keyOfRow = row && `${row.county_code} ${row.id}`;
  if (row === undefined || keyOfRow === undefined || keyOfRow > key)
    return checkLedger(entries, undefined) ?? misfit(entries, { what: 'rowMissing' });
  if (keyOfRow < key) return withoutLedger(rows.subject, row);
  count.rows += 1;
  return checkLedger(entries, row);
}

function withoutLedger(subject: string, row: LedgerRow): Misfit {
  const code = row.code === undefined ? undefined : String(row.code);
  return { countyCode: row.county_code, subject, subjectId: row.id, code, what: 'ledgerMissing' };
}
