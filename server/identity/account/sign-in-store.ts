import type { SignInMeans } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { newId, statement, type Transaction } from '../../database/index.ts';

export type SignInRow = { at: Instant; means: SignInMeans; device: string | null; failures: number };

const insert = statement(
  'signIns.insert',
  'insert into sign_ins (person_id, id, at, means, device, failures) values ($1, $2, $3, $4, $5, $6)',
);
const list = statement(
  'signIns.list',
  'select at, means, device, failures from sign_ins where person_id = $1 order by id desc limit 50',
);
// Row security lets only old ones go.
const forget = statement('signIns.forget', 'delete from sign_ins');

/** Sends without waiting. */
export function insertSignIn(
  tx: Transaction,
  { personId, at, means, device, failures }: SignInRow & { personId: string },
) {
  void tx.query(insert, [personId, newId(at), at, means, device, failures]);
}

export function listSignIns(tx: Transaction, personId: string): Promise<SignInRow[]> {
  return tx.query<SignInRow>(list, [personId]);
}

export async function forgetOldSignIns(tx: Transaction): Promise<void> {
  await tx.query(forget);
}
