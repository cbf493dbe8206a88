import { type Case, type CaseEvent, fold, type Redaction, redact } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { digestOf, type Transaction } from '../database/index.ts';
import * as store from './erasure-store.ts';
import { tokensOf } from './tokens.ts';

/** What an erasure would take the words from: every entry that still has them, with the hash of what will be left. */
export async function listRedactions(tx: Transaction, of: Pick<Case, 'countyCode' | 'id'>): Promise<Redaction[]> {
  const entries = await store.listWhole(tx, of);
  return entries
    .filter(({ isErased }) => !isErased)
    .map((entry) => ({ seq: entry.seq, digest: digestOf(redact(entry)) }));
}

/**
 * Takes the words out of a case whose erasure has just been recorded: entries, row, search, contact, subscriptions, files.
 * The public account, the messages and the bytes follow by themselves, from the outbox and the sweep.
 */
export async function eraseCase(tx: Transaction, erased: Case, now: Instant): Promise<Case> {
  const entries = await store.listWhole(tx, erased);
  const event = entries.at(-1) as (typeof entries)[number] & Extract<CaseEvent, { type: 'case.erased' }>;
  const named = new Set(event.body.seqs);
  const redacted = entries.map((entry) => (named.has(entry.seq) ? { ...entry, ...redact(entry) } : entry));
  for (const entry of redacted) if (named.has(entry.seq)) store.redactEntry(tx, erased, entry, now);
  const left = fold(redacted.map(({ type, at, actor, body }) => ({ type, at, actor, body }) as CaseEvent));
  store.keepRedacted(tx, left, tokensOf(left.code));
  store.shredContact(tx, left, now);
  store.dropFiles(tx, left);
  await store.shredSubscriptions(tx, left, now);
  return left;
}
