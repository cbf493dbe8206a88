import type { Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';
import type { MediationVolumeHead } from './volume-shape.ts';

const hashAt = statement(
  'mediationVolumes.hashAt',
  `select encode(hash, 'hex') as hash from ledger_entries where county_code = $1 and subject_id = $2 and seq = $3`,
);
const insert = statement(
  'mediationVolumes.insert',
  `insert into mediation_volumes (county_code, mediation_id, head, sha256, papers, sealed_at)
   values ($1, $2, $3, $4, $5, $6)`,
);
const find = statement(
  'mediationVolumes.find',
  `select head, encode(sha256, 'hex') as sha256, papers from mediation_volumes
   where county_code = $1 and mediation_id = $2`,
);

type OfFile = Pick<Mediation, 'countyCode' | 'id'>;
export type StoredVolume = { readonly head: MediationVolumeHead; readonly sha256: string; readonly papers: Buffer };

/** The hash of an entry of the file's ledger, also one of this very transaction. */
export async function findHashAt(tx: Transaction, { countyCode, id }: OfFile, seq: number): Promise<string> {
  const [row] = await tx.query<{ hash: string }>(hashAt, [countyCode, id, seq]);
  if (row === undefined) throw new Error(`Mediation ${id} has no entry ${seq}`);
  return row.hash;
}

/** Sends without waiting. */
export function insertVolume(tx: Transaction, { head, sha256, papers }: StoredVolume): void {
  const { countyCode, mediationId, sealedAt } = head;
  const row = [countyCode, mediationId, JSON.stringify(head), Buffer.from(sha256, 'hex'), papers, sealedAt];
  void tx.query(insert, row);
}

export async function findVolume(tx: Transaction, { countyCode, id }: OfFile): Promise<StoredVolume | undefined> {
  const rows = await tx.query<StoredVolume>(find, [countyCode, id]);
  return rows[0];
}
