import type { LinkPlace } from '@linli/domain/proof';
import { statement, type Transaction } from '../../database/index.ts';

/** One link of a county's chain. */
export type Link = LinkPlace & {
  readonly subjectId: string;
  readonly seq: number;
  readonly entryHash: Buffer;
  readonly hash: Buffer;
  readonly leafIndex: number;
};

export type ChainEnd = LinkPlace & { readonly hash: Buffer };

const ends = statement(
  'auditLog.chainEnds',
  `select last.county_code as "countyCode", last.position, last.hash from unnest($1::text[]) as county (code)
   cross join lateral (
     select county_code, position, hash from audit_chain where county_code = county.code
     order by position desc limit 1) as last`,
);
const insert = statement(
  'auditLog.insertLinks',
  `insert into audit_chain (county_code, position, subject_id, seq, entry_hash, hash, leaf_index)
   select * from unnest($1::text[], $2::bigint[], $3::uuid[], $4::int[], $5::bytea[], $6::bytea[], $7::bigint[])`,
);
const findLeafOf = statement(
  'auditLog.findLeaf',
  `select county_code as "countyCode", place as position, entry_hash as "entryHash", hash,
     previous_hash as "previousHash", leaf_index as "leafIndex" from find_leaf($1)`,
);

/** The last link of each chain that has one. */
export function listChainEnds(tx: Transaction, countyCodes: readonly string[]): Promise<ChainEnd[]> {
  return tx.query<ChainEnd>(ends, [countyCodes]);
}

/** Sends without waiting. */
export function insertLinks(tx: Transaction, links: readonly Link[]): void {
  void tx.query(insert, [
    links.map(({ countyCode }) => countyCode),
    links.map(({ position }) => position),
    links.map(({ subjectId }) => subjectId),
    links.map(({ seq }) => seq),
    links.map(({ entryHash }) => entryHash),
    links.map(({ hash }) => hash),
    links.map(({ leafIndex }) => leafIndex),
  ]);
}

export type FoundLeaf = LinkPlace & {
  readonly entryHash: Buffer;
  readonly hash: Buffer;
  readonly previousHash: Buffer | null;
  readonly leafIndex: number;
};

/** Where an entry stands, by its hash. */
export async function findLeaf(tx: Transaction, entryHash: Buffer): Promise<FoundLeaf | undefined> {
  return (await tx.query<FoundLeaf>(findLeafOf, [entryHash]))[0];
}
