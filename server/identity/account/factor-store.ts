import type { Instant } from '@linli/domain/kernel';
import { newId, statement, type Transaction } from '../../database/index.ts';

export type TotpRow = { sealedSecret: Buffer; confirmedAt: Instant | null; lastStep: number };

const selectTotp = statement(
  'totp.find',
  `select sealed_secret as "sealedSecret", confirmed_at as "confirmedAt", last_step as "lastStep"
   from totp_secrets where person_id = $1`,
);
const insertTotp = statement(
  'totp.insert',
  'insert into totp_secrets (person_id, sealed_secret, created_at, last_step) values ($1, $2, $3, 0)',
);
// Of two who send the same code at once, one finds the step taken.
const takeStep = statement(
  'totp.takeStep',
  `update totp_secrets set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
   where person_id = $1 and last_step < $2 returning 1`,
);
const deleteTotp = statement('totp.delete', 'delete from totp_secrets where person_id = $1 returning 1');
const insertCodes = statement(
  'recoveryCodes.insert',
  `insert into recovery_codes (person_id, id, code_hash, created_at)
   select $1, told.id, told.hash, $4 from unnest($2::uuid[], $3::text[]) as told (id, hash)`,
);
const selectCodes = statement(
  'recoveryCodes.list',
  'select id, code_hash as "codeHash" from recovery_codes where person_id = $1 order by id',
);
const deleteCode = statement(
  'recoveryCodes.delete',
  'delete from recovery_codes where person_id = $1 and id = $2 returning 1',
);
const deleteCodes = statement('recoveryCodes.deleteAll', 'delete from recovery_codes where person_id = $1');

export async function findTotp(tx: Transaction, personId: string): Promise<TotpRow | undefined> {
  return (await tx.query<TotpRow>(selectTotp, [personId]))[0];
}

/** Replaces one that was never confirmed. Sends without waiting. */
export function insertTotpSecret(tx: Transaction, personId: string, sealed: Buffer, now: Instant): void {
  void tx.query(deleteTotp, [personId]);
  void tx.query(insertTotp, [personId, sealed, now]);
}

/** Uses up the code of a step, and all before it; false where it was used already. */
export async function takeTotpStep(tx: Transaction, personId: string, step: number, now: Instant): Promise<boolean> {
  return (await tx.query(takeStep, [personId, step, now])).length === 1;
}

/** False where there was none. */
export async function deleteTotpSecret(tx: Transaction, personId: string): Promise<boolean> {
  return (await tx.query(deleteTotp, [personId])).length === 1;
}

/** Replaces all earlier ones. Sends without waiting. */
export function replaceRecoveryCodes(tx: Transaction, personId: string, hashes: readonly string[], now: Instant): void {
  void tx.query(deleteCodes, [personId]);
  const ids = hashes.map(() => newId(now));
  if (hashes.length > 0) void tx.query(insertCodes, [personId, ids, hashes, now]);
}

export function listRecoveryCodes(tx: Transaction, personId: string): Promise<{ id: string; codeHash: string }[]> {
  return tx.query<{ id: string; codeHash: string }>(selectCodes, [personId]);
}

/** False where somebody used it meanwhile. */
export async function useUpRecoveryCode(tx: Transaction, personId: string, id: string): Promise<boolean> {
  return (await tx.query(deleteCode, [personId, id])).length === 1;
}
