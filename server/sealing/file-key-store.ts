import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

export type FileKeyRow = {
  readonly countyCode: string;
  readonly id: string;
  /** Null where it was destroyed. */
  readonly wrappedKey: Buffer | null;
  readonly masterKeyId: string;
  readonly keyVersion: number;
};
export type NewFileKeyRow = FileKeyRow & { readonly subject: string; readonly createdAt: Instant };

const columns = `county_code as "countyCode", id, wrapped_key as "wrappedKey", master_key_id as "masterKeyId",
  key_version as "keyVersion"`;

const insert = statement(
  'fileKeys.insert',
  `insert into file_keys (county_code, id, subject, wrapped_key, master_key_id, key_version, created_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const list = statement(
  'fileKeys.list',
  `select ${columns} from file_keys where county_code = $1 and id = any($2::uuid[])`,
);
const lock = statement(
  'fileKeys.lock',
  `select ${columns} from file_keys where county_code = $1 and id = $2 for update`,
);
const renew = statement(
  'fileKeys.renew',
  `update file_keys set wrapped_key = $3, master_key_id = $4, key_version = $5, destroyed_at = null
   where county_code = $1 and id = $2`,
);
const destroy = statement(
  'fileKeys.destroy',
  `update file_keys set wrapped_key = null, destroyed_at = $3
   where county_code = $1 and id = $2 and destroyed_at is null`,
);

/** Sends without waiting. */
export function insertFileKey(tx: Transaction, row: NewFileKeyRow): void {
  const { countyCode, id, subject, wrappedKey, masterKeyId, keyVersion, createdAt } = row;
  void tx.query(insert, [countyCode, id, subject, wrappedKey, masterKeyId, keyVersion, createdAt]);
}

export function listFileKeyRows(tx: Transaction, countyCode: string, ids: readonly string[]): Promise<FileKeyRow[]> {
  return tx.query<FileKeyRow>(list, [countyCode, ids]);
}

export function lockFileKeyRow(tx: Transaction, countyCode: string, id: string): Promise<FileKeyRow[]> {
  return tx.query<FileKeyRow>(lock, [countyCode, id]);
}

/** Sends without waiting. */
export function renewFileKey(tx: Transaction, row: NewFileKeyRow): void {
  void tx.query(renew, [row.countyCode, row.id, row.wrappedKey, row.masterKeyId, row.keyVersion]);
}

/** Sends without waiting. */
export function destroyFileKeyRow(tx: Transaction, countyCode: string, id: string, now: Instant): void {
  void tx.query(destroy, [countyCode, id, now]);
}
