import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

export type PasskeyRow = {
  id: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
  createdAt: Instant;
  usedAt: Instant | null;
};

const columns = `id, credential_id as "credentialId", public_key as "publicKey", counter, transports, name,
  created_at as "createdAt", used_at as "usedAt"`;

const list = statement('passkeys.list', `select ${columns} from passkeys where person_id = $1 order by id`);
const find = statement(
  'passkeys.find',
  `select ${columns} from passkeys where person_id = $1 and credential_id = $2 for update`,
);
const insert = statement(
  'passkeys.insert',
  `insert into passkeys (person_id, id, credential_id, public_key, counter, transports, name, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const markUsed = statement(
  'passkeys.use',
  'update passkeys set counter = $3, used_at = $4 where person_id = $1 and id = $2',
);
const rename = statement(
  'passkeys.rename',
  'update passkeys set name = $3 where person_id = $1 and id = $2 returning 1',
);
const remove = statement('passkeys.delete', 'delete from passkeys where person_id = $1 and id = $2 returning 1');
const keepChallenge = statement(
  'passkeyChallenges.insert',
  'insert into passkey_challenges (challenge, person_id, expires_at) values ($1, $2, $3)',
);
const takeChallenge = statement(
  'passkeyChallenges.take',
  `delete from passkey_challenges where challenge = $1 and person_id is not distinct from $2 and expires_at > $3
   returning 1`,
);
const forgetChallenges = statement('passkeyChallenges.forget', 'delete from passkey_challenges where expires_at < $1');

export function listPasskeys(tx: Transaction, personId: string): Promise<PasskeyRow[]> {
  return tx.query<PasskeyRow>(list, [personId]);
}

export async function findPasskey(tx: Transaction, personId: string, credentialId: string) {
  return (await tx.query<PasskeyRow>(find, [personId, credentialId]))[0];
}

export function insertPasskey(tx: Transaction, personId: string, row: Omit<PasskeyRow, 'usedAt'>): Promise<unknown> {
  const { id, credentialId, publicKey, counter, transports, name, createdAt } = row;
  return tx.query(insert, [personId, id, credentialId, publicKey, counter, transports, name, createdAt]);
}

/** Sends without waiting. */
export function usePasskey(tx: Transaction, personId: string, id: string, counter: number, now: Instant): void {
  void tx.query(markUsed, [personId, id, counter, now]);
}

export async function renamePasskey(tx: Transaction, personId: string, id: string, name: string): Promise<boolean> {
  return (await tx.query(rename, [personId, id, name])).length === 1;
}

export async function deletePasskey(tx: Transaction, personId: string, id: string): Promise<boolean> {
  return (await tx.query(remove, [personId, id])).length === 1;
}

/** `personId` for whoever is known already; null at the door. Sends without waiting. */
export function keepPasskeyChallenge(
  tx: Transaction,
  challenge: string,
  personId: string | null,
  until: Instant,
): void {
  void tx.query(keepChallenge, [challenge, personId, until]);
}

/** Takes a challenge away, so that it works once; false where it is unknown, used or too old. */
export async function takePasskeyChallenge(
  tx: Transaction,
  challenge: string,
  personId: string | null,
  now: Instant,
): Promise<boolean> {
  return (await tx.query(takeChallenge, [challenge, personId, now])).length === 1;
}

export async function forgetOldChallenges(tx: Transaction, now: Instant): Promise<void> {
  await tx.query(forgetChallenges, [now]);
}
