import pg from 'pg';
import {
  becomeOwnerStatement,
  beginStatement,
  checkpointsStatement,
  entriesStatement,
  linksStatement,
  orphansStatement,
  tilesStatement,
} from './audited-store.ts';
import type { Entry, Link, SignedCheckpoint, Source, Tile } from './entry.ts';

export type OpenedSource = Source & { readonly close: () => Promise<void> };

const firstId = '00000000-0000-0000-0000-000000000000';

/** A database at one moment, by a connection of its own. */
export async function openDatabaseSource(address: string): Promise<OpenedSource> {
  const client = new pg.Client({ connectionString: address, application_name: 'linli-auditor' });
  await client.connect();
  await client.query(beginStatement);
  await client.query(becomeOwnerStatement);
  const ask = async <Row>(text: string, values: unknown[] = []) => (await client.query({ text, values })).rows as Row[];

  async function* pages<Row>(name: string, text: string, first: unknown[], placeOf: (row: Row) => unknown[]) {
    const next = (place: unknown[]) => client.query({ name, text, values: place }).then(({ rows }) => rows as Row[]);
    let page = next(first);
    for (;;) {
      const rows = await page;
      const last = rows.at(-1);
      if (last === undefined) return;
      // The next page is on its way while this one is looked at.
      page = next(placeOf(last));
      page.catch(() => {});
      yield rows;
    }
  }

  return {
    checkpoints: () => ask<SignedCheckpoint>(checkpointsStatement),
    entries: () =>
      pages<Entry>('entries', entriesStatement, ['', firstId, 0], ({ countyCode, subjectId, seq }) => [
        countyCode,
        subjectId,
        seq,
      ]),
    orphans: () => ask<Link>(orphansStatement),
    links: () =>
      pages<Link>('links', linksStatement, [-1, '', 0], ({ leafIndex, countyCode, position }) => [
        leafIndex,
        countyCode,
        position,
      ]),
    tiles: () => ask<Tile>(tilesStatement),
    close: () => client.end(),
  };
}
