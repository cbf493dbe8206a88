import { randomBytes } from 'node:crypto';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { keyBytes, nonceBytes } from './cipher.ts';
import * as store from './file-key-store.ts';
import { getMasterKey, type KeyRing, unwrapKey, wrapKey } from './key-ring.ts';
import type { FileKey } from './sealed-bytes.ts';

/** Whose key it is: the id is that of what it belongs to (a case, a subscription, a person), the subject says which. */
export type FileKeyOwner = { readonly countyCode: string; readonly id: string; readonly subject: string };

/**
 * Makes the key of a file that has none yet. Sends without waiting. Whoever may only hand in (`linli_intake`) makes keys
 * that it can never read back.
 */
export function createFileKey(tx: Transaction, ring: KeyRing, owner: FileKeyOwner, now: Instant): FileKey {
  const { key, row } = newKey(ring, owner, 1, now);
  store.insertFileKey(tx, row);
  return key;
}

/** The key of a file; undefined where it never had one, or where it was destroyed. */
export async function findFileKey(
  tx: Transaction,
  ring: KeyRing,
  countyCode: string,
  id: string,
): Promise<FileKey | undefined> {
  return (await listFileKeys(tx, ring, countyCode, [id])).get(id);
}

/** The same for many at once, by id. */
export async function listFileKeys(
  tx: Transaction,
  ring: KeyRing,
  countyCode: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FileKey>> {
  if (ids.length === 0) return new Map();
  const rows = await store.listFileKeyRows(tx, countyCode, ids);
  return new Map(
    rows.flatMap(({ wrappedKey, ...row }) =>
      wrappedKey === null ? [] : [[row.id, opened(ring, { ...row, wrappedKey })] as const],
    ),
  );
}

/** The key of a file, made now where it has none, or anew where it was destroyed. */
export async function getFileKey(tx: Transaction, ring: KeyRing, owner: FileKeyOwner, now: Instant): Promise<FileKey> {
  const [row] = await store.lockFileKeyRow(tx, owner.countyCode, owner.id);
  if (row === undefined) return createFileKey(tx, ring, owner, now);
  const { wrappedKey } = row;
  if (wrappedKey !== null) return opened(ring, { ...row, wrappedKey });
  const renewed = newKey(ring, owner, row.keyVersion + 1, now);
  store.renewFileKey(tx, renewed.row);
  return renewed.key;
}

/** Shreds a file: what was sealed in it opens nowhere any more. Sends without waiting. */
export function destroyFileKey(tx: Transaction, countyCode: string, id: string, now: Instant): void {
  store.destroyFileKeyRow(tx, countyCode, id, now);
}

function newKey(ring: KeyRing, owner: FileKeyOwner, version: number, now: Instant) {
  const { countyCode, id, subject } = owner;
  const secret = randomBytes(keyBytes);
  const master = ring.current();
  const wrappedKey = wrapKey(master, owner, secret, randomBytes(nonceBytes));
  const row = { countyCode, id, subject, wrappedKey, masterKeyId: master.id, keyVersion: version, createdAt: now };
  return { key: { countyCode, id, version, secret }, row };
}

function opened(ring: KeyRing, row: store.FileKeyRow & { wrappedKey: Buffer }): FileKey {
  const { countyCode, id, keyVersion: version, masterKeyId, wrappedKey } = row;
  return { countyCode, id, version, secret: unwrapKey(getMasterKey(ring, masterKeyId), row, wrappedKey) };
}
