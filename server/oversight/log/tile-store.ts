import { statement, type Transaction } from '../../database/index.ts';

export type TilePlace = { readonly level: number; readonly number: number };
export type StoredTile = TilePlace & { readonly hashes: Buffer };

const lastOfEach = statement(
  'auditLog.lastTiles',
  `select distinct on (level) level, number, hashes from audit_tiles order by level, number desc`,
);
const these = statement(
  'auditLog.tiles',
  `select level, number, hashes from audit_tiles
   join unnest($1::smallint[], $2::bigint[]) as wanted (level, number) using (level, number)`,
);
const put = statement(
  'auditLog.putTile',
  `insert into audit_tiles (level, number, hashes) values ($1, $2, $3)
   on conflict (level, number) do update set hashes = excluded.hashes`,
);

/** The tile of each level that still grows, or has just become full. */
export function listLastTiles(tx: Transaction): Promise<StoredTile[]> {
  return tx.query<StoredTile>(lastOfEach);
}

export function listTiles(tx: Transaction, places: readonly TilePlace[]): Promise<StoredTile[]> {
  return tx.query<StoredTile>(these, [places.map(({ level }) => level), places.map(({ number }) => number)]);
}

/** Sends without waiting. */
export function putTile(tx: Transaction, { level, number, hashes }: StoredTile): void {
  void tx.query(put, [level, number, hashes]);
}
