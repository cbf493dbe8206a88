import { statement, type Transaction } from '../../database/index.ts';
import type { VolumeEntry, VolumeHead } from './volume.ts';

const nextOf = statement(
  'volumes.next',
  `select encode(hash, 'hex') as "ledgerHash",
     (select coalesce(max(number), 0) + 1 from case_volumes where county_code = $1 and case_id = $2) as number
   from ledger_entries where county_code = $1 and subject_id = $2 and seq = $3`,
);
const insert = statement(
  'volumes.insert',
  `insert into case_volumes (county_code, case_id, number, last_seq, sealed_at, head, sha256)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const find = statement(
  'volumes.find',
  `select head, encode(sha256, 'hex') as sha256 from case_volumes
   where county_code = $1 and case_id = $2 and number = coalesce($3::integer, number) order by number desc limit 1`,
);
const entriesUntil = statement(
  'volumes.entries',
  `select county_code as "countyCode", subject, subject_id as "subjectId", seq, type, at, actor, body,
     nullif(encode(salt, 'hex'), '') as salt, encode(content_hash, 'hex') as "contentHash",
     encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash
   from ledger_entries where county_code = $1 and subject_id = $2 and seq <= $3 order by seq`,
);

export type About = { readonly countyCode: string; readonly id: string };

/** The hash of a case's last entry, also one of this very transaction, and the number that its next volume gets. */
export async function findNext(
  tx: Transaction,
  { countyCode, id }: About,
  lastSeq: number,
): Promise<{ ledgerHash: string; number: number }> {
  const [next] = await tx.query<{ ledgerHash: string; number: number }>(nextOf, [countyCode, id, lastSeq]);
  if (next === undefined) throw new Error(`Case ${id} has no entry ${lastSeq}`);
  return next;
}

/** Sends without waiting. */
export function insertVolume(tx: Transaction, head: VolumeHead, sha256: string): void {
  const { countyCode, caseId, number, lastSeq, sealedAt } = head;
  const seal = Buffer.from(sha256, 'hex');
  void tx.query(insert, [countyCode, caseId, number, lastSeq, sealedAt, JSON.stringify(head), seal]);
}

/** The volume of that number, or the newest. */
export async function findSealed(
  tx: Transaction,
  { countyCode, id }: About,
  number?: number,
): Promise<{ head: VolumeHead; sha256: string } | undefined> {
  const rows = await tx.query<{ head: VolumeHead; sha256: string }>(find, [countyCode, id, number ?? null]);
  return rows[0];
}

/** An entry that lost its words has lost its salt too: it is checked by the chain alone. */
export async function listEntriesUntil(
  tx: Transaction,
  { countyCode, id }: About,
  lastSeq: number,
): Promise<VolumeEntry[]> {
  type Row = Omit<VolumeEntry, 'salt'> & { salt: string | null };
  const rows = await tx.query<Row>(entriesUntil, [countyCode, id, lastSeq]);
  return rows.map(({ salt, ...entry }) => (salt === null ? entry : { ...entry, salt }));
}
