import type { Instant } from '@linli/domain/kernel';
import pg from 'pg';
import { asOwner, type Transaction } from '../database/index.ts';
import type { KeyRing } from './key-ring.ts';

/** The last row of a lot, by its key: where the next lot begins. */
export type SealedUntil = { readonly countyCode: string; readonly id: string };

/** How a room seals what one of its tables held in the clear before there were keys. */
export type Sealer = {
  readonly table: string;
  /** The check of the table that no plain row passes. */
  readonly check: string;
  /** Seals the next lot; gives where it ended, and undefined where no plain row is left. */
  readonly seal: (tx: Transaction, ring: KeyRing, after: SealedUntil, now: Instant) => Promise<SealedUntil | undefined>;
};

const beginning: SealedUntil = { countyCode: '', id: '00000000-0000-0000-0000-000000000000' };

/**
 * Seals what is still plain, lot by lot, each in a transaction of its own: a server that is killed goes on where it was.
 * In the end the table's check is validated, so that the next start knows at once, and the old rows leave the disk.
 */
export async function sealPlainRows(
  adminUrl: string,
  ring: KeyRing,
  sealers: readonly Sealer[],
  now: () => Instant,
): Promise<void> {
  for (const { table, check, seal } of sealers) {
    if (await isValidated(adminUrl, check)) continue;
    for (let place: SealedUntil | undefined = beginning; place !== undefined; ) {
      const after: SealedUntil = place;
      place = await asOwner(adminUrl, (tx) => seal(tx, ring, after, now()));
    }
    await asAdmin(adminUrl, `alter table ${table} validate constraint ${check}`);
    await asAdmin(adminUrl, `vacuum ${table}`);
  }
}

async function isValidated(adminUrl: string, check: string): Promise<boolean> {
  const rows = await asAdmin(adminUrl, 'select convalidated from pg_constraint where conname = $1', [check]);
  return rows[0]?.convalidated === true;
}

/** Outside of a transaction, as `vacuum` must be. */
async function asAdmin(adminUrl: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'linli-sealing' });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
