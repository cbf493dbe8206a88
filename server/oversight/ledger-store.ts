import { caseColumns } from '../cases/index.ts';
import { statement, type Transaction } from '../database/index.ts';
import { besideMediation, mediationColumns, rosterColumns } from '../mediation/index.ts';

/** An entry as it stands in the table, to be checked against itself. */
export type StoredEntry = {
  readonly countyCode: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: object;
  readonly body: object;
  readonly salt: Buffer;
  readonly contentHash: Buffer;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  /** When it lost its words. */
  readonly erasedAt: string | null;
};

/** A row whose history is a ledger, by its columns; `version` numbers the last entry and `ledger_hash` is its hash. */
export type LedgerRow = Readonly<Record<string, unknown>> & {
  readonly county_code: string;
  readonly id: string;
  readonly version: number;
  readonly ledger_hash: Buffer;
};

const oneMoment = statement('verify.oneMoment', 'set transaction isolation level repeatable read, read only');

/** Lets the whole transaction see one moment; to be sent before anything else. Sends without waiting. */
export function seeOneMoment(tx: Transaction): void {
  void tx.query(oneMoment);
}

const countEntries = statement(
  'verify.count',
  'select count(*) as count from ledger_entries where county_code >= $1 and county_code < $2',
);

/** How many entries the ledgers of a county hold ('' for all). */
export async function countLedgerEntries(tx: Transaction, countyCode = ''): Promise<number> {
  const [row] = await tx.query<{ count: number }>(countEntries, [countyCode, `${countyCode}:`]);
  return row?.count ?? 0;
}

const entriesPerPage = 2_000;
const rowsPerPage = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

const entriesAfter = statement(
  'verify.entries',
  `select county_code as "countyCode", subject, subject_id as "subjectId", seq, type, at, actor, body, salt,
     content_hash as "contentHash", previous_hash as "previousHash", hash, erased_at as "erasedAt"
   from ledger_entries where (county_code, subject_id, seq) > ($1, $2::uuid, $3) and county_code < $4
   order by county_code, subject_id, seq limit ${entriesPerPage}`,
);

/** Every ledger whole and in order, page by page: memory grows with the longest ledger, not with their number. */
export async function* ledgersInOrder(tx: Transaction, countyCode: string): AsyncGenerator<StoredEntry[]> {
  let ledger: StoredEntry[] = [];
  let place: readonly [string, string, number] = [countyCode, firstId, 0];
  let page = tx.query<StoredEntry>(entriesAfter, [...place, `${countyCode}:`]);
  for (;;) {
    const entries = await page;
    const last = entries.at(-1);
    if (last === undefined) break;
    place = [last.countyCode, last.subjectId, last.seq];
    page = tx.query<StoredEntry>(entriesAfter, [...place, `${countyCode}:`]);
    for (const entry of entries) {
      const first = ledger[0] ?? entry;
      if (first.subjectId !== entry.subjectId || first.countyCode !== entry.countyCode) {
        yield ledger;
        ledger = [];
      }
      ledger.push(entry);
    }
  }
  if (ledger.length > 0) yield ledger;
}

const plain = 'county_code, id, version, ledger_hash';

/** The tables of rows with a ledger, by the subject of their entries. Here alone rows are read past their rooms' doors. */
const tables = {
  case: `select ${caseColumns.join(', ')}, ledger_hash from cases`,
  mediation: `select ${[...mediationColumns, ...besideMediation].join(', ')}, ledger_hash from mediations`,
  committee: `select ${rosterColumns.join(', ')}, ledger_hash from committees`,
  unit: `select ${plain} from units`,
  post: `select ${plain} from posts`,
  // Rows of one entry, which they repeat.
  reading: `select county_code, id, 1 as version, null as ledger_hash, case_id, what, actor, reason from case_readings`,
  mediationOpening:
    'select county_code, id, 1 as version, null as ledger_hash, mediation_id, actor from mediation_openings',
  emergencyReading: `select ${plain} from emergency_readings`,
} as const;

export type SubjectWithRow = keyof typeof tables;
export const subjectsWithRow = Object.keys(tables) as SubjectWithRow[];

/** Every row of a subject, in the order of the ledgers. */
export async function* rowsInOrder(
  tx: Transaction,
  subject: SubjectWithRow,
  countyCode: string,
): AsyncGenerator<LedgerRow> {
  const rowsAfter = statement(
    `verify.rows.${subject}`,
    `${tables[subject]} where (county_code, id) > ($1, $2::uuid) and county_code < $3
     order by county_code, id limit ${rowsPerPage}`,
  );
  let place: readonly [string, string] = [countyCode, firstId];
  for (;;) {
    const rows = await tx.query<LedgerRow>(rowsAfter, [...place, `${countyCode}:`]);
    const last = rows.at(-1);
    if (last === undefined) return;
    place = [last.county_code, last.id];
    yield* rows;
  }
}
