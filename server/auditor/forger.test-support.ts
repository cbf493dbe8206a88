import type pg from 'pg';
import { sealEntry } from '../database/ledger.ts';
import { leafHash, linkHash } from '../oversight/log/hashes.ts';
import { growTree } from './growing-tree.ts';

/*
 * Somebody with all rights on the database, who knows how everything is hashed and does it again after a change.
 */

const zero = Buffer.alloc(32);

/** Writes a ledger's hashes anew from what its entries say now. */
export async function rehashLedger(database: pg.Pool, subjectId: string): Promise<void> {
  const { rows } = await database.query(
    `select county_code as "countyCode", subject, subject_id as "subjectId", seq, type, at, actor, body, salt
     from ledger_entries where subject_id = $1 order by seq`,
    [subjectId],
  );
  let previous = zero;
  for (const entry of rows) {
    const seal = sealEntry(entry, previous, entry.salt);
    await database.query(
      'update ledger_entries set content_hash = $3, previous_hash = $4, hash = $5 where subject_id = $1 and seq = $2',
      [subjectId, entry.seq, seal.contentHash, previous, seal.hash],
    );
    previous = seal.hash as Buffer<ArrayBuffer>;
  }
}

/** Writes the chain of every county anew from the hashes that the entries have now. */
export async function rehashChains(database: pg.Pool): Promise<void> {
  await database.query(`update audit_chain set entry_hash = entry.hash from ledger_entries entry
    where entry.county_code = audit_chain.county_code and entry.subject_id = audit_chain.subject_id
      and entry.seq = audit_chain.seq`);
  const { rows } = await database.query('select county_code, position, entry_hash from audit_chain order by 1, 2');
  const last = new Map<string, Buffer>();
  for (const { county_code: countyCode, position, entry_hash: entryHash } of rows) {
    const hash = linkHash(last.get(countyCode) ?? zero, { countyCode, position }, entryHash);
    last.set(countyCode, hash);
    await database.query('update audit_chain set hash = $3 where county_code = $1 and position = $2', [
      countyCode,
      position,
      hash,
    ]);
  }
}

/** Writes the tree anew over the chains as they are now. Gives its root after each size. */
export async function rehashTree(database: pg.Pool): Promise<ReadonlyMap<number, Buffer>> {
  const { rows } = await database.query('select county_code, position, hash from audit_chain order by leaf_index');
  const tiles: [number, number, Buffer][] = [];
  const roots = new Map<number, Buffer>();
  const tree = growTree((level, number, hashes) => tiles.push([level, number, Buffer.from(hashes.join(''), 'hex')]));
  for (const { county_code: countyCode, position, hash } of rows) {
    tree.add(leafHash({ countyCode, position }, hash).toString('hex'));
    roots.set(tree.size(), Buffer.from(tree.root(), 'hex'));
  }
  tree.finishTiles();
  await database.query('delete from audit_tiles');
  for (const tile of tiles) await database.query('insert into audit_tiles values ($1, $2, $3)', tile);
  return roots;
}
