import type { Instant } from '@linli/domain/kernel';
import { newId, type Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { insertPersonRow } from './post-store.ts';

export type NewPerson = {
  readonly name: string;
  /** Without it the person cannot sign in: somebody who only stands in the records of a demo. */
  readonly username?: string;
  /** From `hashPassword`: hashing is slow on purpose and stays outside of the transaction. */
  readonly passwordHash?: string;
  readonly countyCode: string;
};

/** Gives the new person's id. Refused where the username is taken. */
export async function createPerson(tx: Transaction, person: NewPerson, now: Instant): Promise<string> {
  const id = newId(now);
  const username = person.username === undefined ? null : usernameOf(person.username);
  await insertPersonRow(tx, { ...person, id, username }, now).catch((error) => {
    if (error.constraint === 'people_username_key') throw refused('username.taken', { field: 'person.username' });
    throw error;
  });
  return id;
}

/** One account however its name is typed: letter case and full-width forms make no difference. */
export function usernameOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
