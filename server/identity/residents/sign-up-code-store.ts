import { type Instant, later } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

const day = 86_400_000;

const insert = statement(
  'signUpCodes.insert',
  `insert into sign_up_codes (id, address_hash, code_hash, made_at, expires_at, tries_left)
   values ($1, $2, $3, $4, $5, $6)`,
);
const count = statement(
  'signUpCodes.count',
  'select count(*)::int as count from sign_up_codes where address_hash = $1 and made_at > $2',
);
const takeTry = statement(
  'signUpCodes.takeTry',
  `update sign_up_codes set tries_left = tries_left - 1 where id = $1 and tries_left > 0 and expires_at > $2
   returning code_hash as "codeHash"`,
);
const useUp = statement(
  'signUpCodes.useUp',
  'update sign_up_codes set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning 1',
);
const forget = statement('signUpCodes.forget', 'delete from sign_up_codes where made_at < $1');

export type NewSignUpCode = { id: string; addressHash: Buffer; codeHash: string; tries: number; expiresAt: Instant };

/** Sends without waiting. */
export function insertSignUpCode(tx: Transaction, code: NewSignUpCode, now: Instant): void {
  void tx.query(insert, [code.id, code.addressHash, code.codeHash, now, code.expiresAt, code.tries]);
}

/** How many codes an address was sent within a day. */
export async function countSignUpCodes(tx: Transaction, addressHash: Buffer, now: Instant): Promise<number> {
  return (await tx.query<{ count: number }>(count, [addressHash, later(now, -day)]))[0]?.count ?? 0;
}

/** Counts one try, and gives what the code is compared with; undefined where no try is left. */
export async function takeSignUpTry(tx: Transaction, id: string, now: Instant): Promise<string | undefined> {
  return (await tx.query<{ codeHash: string }>(takeTry, [id, now]))[0]?.codeHash;
}

/** False where it was used before. */
export async function useUpSignUpCode(tx: Transaction, id: string, now: Instant): Promise<boolean> {
  return (await tx.query(useUp, [id, now])).length === 1;
}

export async function forgetOldSignUpCodes(tx: Transaction, now: Instant): Promise<void> {
  await tx.query(forget, [later(now, -day)]);
}
