import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { newId } from './id.ts';
import { statement, type Transaction } from './transaction.ts';

/** What happened to one subject, numbered from 1. */
export type LedgerEntry = {
  readonly countyCode: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: object;
  readonly body: object;
};

export type Seal = { readonly salt: Buffer; readonly contentHash: Buffer; readonly hash: Buffer };

/** The hash before the first entry of a chain. */
export const beginning = Buffer.alloc(32);

/**
 * The hashes of an entry. The content (who and what) is hashed with a salt of its own, so that it can be erased later
 * without breaking the chain and without leaving a hash to guess it by.
 */
export function sealEntry(entry: LedgerEntry, previous: Buffer, salt: Buffer): Seal {
  const contentHash = sha256(salt, canonical({ actor: entry.actor, body: entry.body }));
  return { salt, contentHash, hash: chainHash(entry, contentHash, previous) };
}

export function chainHash(entry: Omit<LedgerEntry, 'actor' | 'body'>, contentHash: Buffer, previous: Buffer): Buffer {
  const { countyCode, subject, subjectId, seq, type, at } = entry;
  const head = { countyCode, subject, subjectId, seq, type, at, contentHash: contentHash.toString('hex') };
  return sha256(previous, canonical(head));
}

const append = statement(
  'ledger.append',
  `insert into ledger_entries
     (county_code, subject, subject_id, seq, type, at, actor, body, salt, content_hash, previous_hash, hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

const tell = statement(
  'outbox.tell',
  `insert into outbox (county_code, subject, subject_id, seq, type, at, body, entry_hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/**
 * Appends entries that follow one another, and tells the outbox of each with a few words (`notice`). Sends without
 * waiting; the transaction fails if one of them does. Gives the hash of the last entry. `writeRow`, which is given it too,
 * writes the row that the entries are about after the first of them: all others may only be added to a row that is seen.
 */
export function appendEntries(
  tx: Transaction,
  entries: readonly LedgerEntry[],
  previous: Buffer,
  notice: object,
  writeRow: (last: Buffer) => void = () => {},
): Buffer {
  let last = previous;
  const sealed = entries.map((entry) => {
    const seal = { ...sealEntry(entry, last, randomBytes(16)), previous: last };
    last = seal.hash;
    return { entry, seal };
  });
  for (const [index, { entry, seal }] of sealed.entries()) {
    const { countyCode, subject, subjectId, seq, type, at } = entry;
    const head = [countyCode, subject, subjectId, seq, type, at];
    const content = [JSON.stringify(entry.actor), JSON.stringify(entry.body)];
    void tx.query(append, [...head, ...content, seal.salt, seal.contentHash, seal.previous, seal.hash]);
    tellOutbox(tx, entry, notice, seal.hash);
    if (index === 0) writeRow(last);
  }
  return last;
}

/** The county code of acts that belong to no county. */
export const platformCode = '00';

export type Act = Omit<LedgerEntry, 'subjectId' | 'seq'>;

/**
 * Records an act that changes no row of its own (a reading, an export, a sign-in) as a ledger of one entry. It commits
 * with what it is about or not at all. Sends without waiting; gives the act's id.
 */
export function recordAct(tx: Transaction, act: Act): string {
  const subjectId = newId(act.at);
  appendEntries(tx, [{ ...act, subjectId, seq: 1 }], beginning, {});
  return subjectId;
}

/** Tells the outbox; of what has no history without the hash that goes on to the audit log. Sends without waiting. */
export function tellOutbox(
  tx: Transaction,
  entry: Omit<LedgerEntry, 'actor' | 'body'>,
  notice: object,
  entryHash?: Buffer,
): void {
  const { countyCode, subject, subjectId, seq, type, at } = entry;
  void tx.query(tell, [countyCode, subject, subjectId, seq, type, at, JSON.stringify(notice), entryHash ?? null]);
}

/** The hash of an entry's content as it stands: of one that lost its words, it is what the erasure vouches for. */
export function digestOf({ actor, body }: Pick<LedgerEntry, 'actor' | 'body'>): string {
  return digestOfJson({ actor, body });
}

/** By which an entry vouches for what stands elsewhere, without repeating it. */
export function digestOfJson(value: object): string {
  return sha256(canonical(value)).toString('hex');
}

function canonical(value: object): string {
  return canonicalize(value) as string;
}

function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
