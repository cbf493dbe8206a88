import { statement, type Transaction } from '../database/index.ts';

const ownPassword = statement('accounts.findOwnPassword', 'select own_password() as hash');

/** The hash of the password of whose eyes the transaction has; undefined where she has none. */
export async function findOwnPassword(tx: Transaction): Promise<string | undefined> {
  return (await tx.query<{ hash: string | null }>(ownPassword))[0]?.hash ?? undefined;
}
