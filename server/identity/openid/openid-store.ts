import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

export type OpenIdRequestRow = {
  readonly secretHash: Buffer;
  /** Who asks, where somebody who has signed in binds her account; null at the door. */
  readonly personId: string | null;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly expiresAt: Instant;
};

const insertRequest = statement(
  'openid.insertRequest',
  `insert into openid_requests (secret_hash, person_id, state, nonce, verifier, expires_at)
   values ($1, $2, $3, $4, $5, $6)`,
);
const takeRequest = statement(
  'openid.takeRequest',
  `delete from openid_requests where secret_hash = $1 and person_id is not distinct from $2 and expires_at > $3
   returning state, nonce, verifier`,
);
const forgetRequests = statement('openid.forgetRequests', 'delete from openid_requests where expires_at < $1');
const findPerson = statement('openid.findPerson', 'select person_id as id, name from find_openid_person($1, $2)');
const insertIdentity = statement(
  'openid.insertIdentity',
  'insert into openid_identities (issuer, subject, person_id, bound_at) values ($1, $2, $3, $4)',
);
const ownIdentity = statement(
  'openid.ownIdentity',
  'select bound_at as "boundAt" from openid_identities where person_id = $1 order by bound_at limit 1',
);
const deleteOwn = statement('openid.deleteOwn', 'delete from openid_identities where person_id = $1 returning 1');

/** Sends without waiting. */
export function insertOpenIdRequest(tx: Transaction, row: OpenIdRequestRow): void {
  const { secretHash, personId, state, nonce, verifier, expiresAt } = row;
  void tx.query(insertRequest, [secretHash, personId, state, nonce, verifier, expiresAt]);
}

/** Takes a request away, so that what comes back is believed once; undefined where it is unknown, used or too old. */
export async function takeOpenIdRequest(
  tx: Transaction,
  secretHash: Buffer,
  personId: string | null,
  now: Instant,
): Promise<Pick<OpenIdRequestRow, 'state' | 'nonce' | 'verifier'> | undefined> {
  const rows = await tx.query<Pick<OpenIdRequestRow, 'state' | 'nonce' | 'verifier'>>(takeRequest, [
    secretHash,
    personId,
    now,
  ]);
  return rows[0];
}

export async function forgetOpenIdRequests(tx: Transaction, now: Instant): Promise<void> {
  await tx.query(forgetRequests, [now]);
}

export type ProviderAccount = { readonly issuer: string; readonly subject: string };

export async function findOpenIdPerson(
  tx: Transaction,
  { issuer, subject }: ProviderAccount,
): Promise<{ id: string; name: string } | undefined> {
  return (await tx.query<{ id: string; name: string }>(findPerson, [issuer, subject]))[0];
}

export function insertOpenIdIdentity(
  tx: Transaction,
  { issuer, subject }: ProviderAccount,
  personId: string,
  now: Instant,
): Promise<unknown> {
  return tx.query(insertIdentity, [issuer, subject, personId, now]);
}

/** Since when the person may come in by the provider. */
export async function findOpenIdSince(tx: Transaction, personId: string): Promise<Instant | null> {
  return (await tx.query<{ boundAt: Instant }>(ownIdentity, [personId]))[0]?.boundAt ?? null;
}

export async function deleteOpenIdIdentities(tx: Transaction, personId: string): Promise<boolean> {
  return (await tx.query(deleteOwn, [personId])).length > 0;
}
