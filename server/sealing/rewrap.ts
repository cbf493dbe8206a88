import { randomBytes } from 'node:crypto';
import { statement, type Transaction } from '../database/index.ts';
import { nonceBytes } from './cipher.ts';
import { getMasterKey, type KeyRing, unwrapKey, wrapKey } from './key-ring.ts';

const lot = 500;

const next = statement(
  'rewrap.next',
  `select county_code as "countyCode", id, wrapped_key as "wrappedKey" from file_keys
   where master_key_id = $1 and destroyed_at is null order by county_code, id limit ${lot} for update skip locked`,
);
const keep = statement(
  'rewrap.keep',
  'update file_keys set wrapped_key = $3, master_key_id = $4 where county_code = $1 and id = $2',
);
const count = statement(
  'rewrap.count',
  `select master_key_id as "id", count(*) as "count" from file_keys where destroyed_at is null group by master_key_id`,
);
const retire = statement('rewrap.retire', 'update known_keys set retired_at = now() where id = $1');

type Row = { readonly countyCode: string; readonly id: string; readonly wrappedKey: Buffer };

/**
 * Wraps the next lot of files anew, from one master key to the current one; gives how many. What is sealed stays as it is:
 * only the keys of files are opened and wrapped again. Each lot is a transaction of its own, so that whoever is killed goes
 * on where she was, and a server that runs reads either form.
 */
export async function rewrapLot(tx: Transaction, ring: KeyRing, from: string): Promise<number> {
  const [old, current] = [getMasterKey(ring, from), ring.current()];
  const rows = await tx.query<Row>(next, [from]);
  for (const { wrappedKey, ...row } of rows) {
    const secret = unwrapKey(old, row, wrappedKey);
    const wrapped = wrapKey(current, row, secret, randomBytes(nonceBytes));
    void tx.query(keep, [row.countyCode, row.id, wrapped, current.id]);
  }
  return rows.length;
}

/** How many files each master key wraps. */
export async function countWrapped(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; count: number }>(count);
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}

/** From now on the database needs this key no more. Sends without waiting. */
export function forgetKey(tx: Transaction, id: string): void {
  void tx.query(retire, [id]);
}
