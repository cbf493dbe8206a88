import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

const ownPassword = statement('accounts.findOwnPassword', 'select own_password() as hash');
const setPassword = statement('accounts.setOwnPassword', 'select set_own_password($1, $2)');
const ownAccount = statement(
  'accounts.findOwn',
  'select name, username, password_set_at as "passwordSetAt" from own_account()',
);
const findByName = statement('accounts.findPerson', 'select person_id as "personId", name from find_person($1)');
const insertFirst = statement(
  'firstCodes.insert',
  'insert into first_codes (person_id, code_hash, made_at, expires_at) values ($1, $2, $3, $4)',
);
const selectFirst = statement(
  'firstCodes.find',
  'select code_hash as "codeHash" from first_codes where person_id = $1 and expires_at > $2',
);
const deleteFirst = statement('firstCodes.delete', 'delete from first_codes where person_id = $1');

/** The hash of the password of whose eyes the transaction has; undefined where she has none. */
export async function findOwnPassword(tx: Transaction): Promise<string | undefined> {
  return (await tx.query<{ hash: string | null }>(ownPassword))[0]?.hash ?? undefined;
}

/** Sends without waiting. */
export function setOwnPassword(tx: Transaction, hash: string, now: Instant): void {
  void tx.query(setPassword, [hash, now]);
}

export type OwnAccount = { name: string; username: string | null; passwordSetAt: Instant | null };

export async function getOwnAccount(tx: Transaction): Promise<OwnAccount> {
  const [account] = await tx.query<OwnAccount>(ownAccount);
  if (account === undefined) throw new Error('The transaction has no person’s eyes');
  return account;
}

export async function findPerson(tx: Transaction, username: string) {
  return (await tx.query<{ personId: string; name: string }>(findByName, [username]))[0];
}

/** Replaces an earlier one. Sends without waiting. */
export function keepFirstCode(tx: Transaction, personId: string, hash: string, now: Instant, expiresAt: Instant): void {
  void tx.query(deleteFirst, [personId]);
  void tx.query(insertFirst, [personId, hash, now, expiresAt]);
}

export async function findFirstCode(tx: Transaction, personId: string, now: Instant): Promise<string | undefined> {
  return (await tx.query<{ codeHash: string }>(selectFirst, [personId, now]))[0]?.codeHash;
}

export function forgetFirstCode(tx: Transaction, personId: string): void {
  void tx.query(deleteFirst, [personId]);
}
