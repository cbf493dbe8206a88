import type { Case, CaseEvent } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import { destroyFileKey } from '../sealing/index.ts';

type About = Pick<Case, 'countyCode' | 'id'>;
export type NumberedEntry = CaseEvent & { readonly seq: number };

const whole = statement(
  'erasure.entries',
  `select seq, type, at, actor, body, erased_at is not null as "isErased" from ledger_entries
   where county_code = $1 and subject_id = $2 order by seq`,
);
const redactOne = statement('erasure.redact', 'select redact_entry($1, $2, $3, $4, $5)');
const replaceState = statement(
  'erasure.replaceState',
  `update cases set state = $3, tokens = array_to_tsvector($4::text[]) where county_code = $1 and id = $2`,
);
const removeContact = statement('erasure.contact', 'delete from case_contacts where county_code = $1 and case_id = $2');
const subscriptionsOf = statement(
  'erasure.subscriptions',
  'select id from case_subscriptions where county_code = $1 and case_id = $2',
);
const removeSubscriptions = statement(
  'erasure.removeSubscriptions',
  'delete from case_subscriptions where county_code = $1 and case_id = $2',
);
// Without a case a file is one that nobody claimed, old enough to be swept with its bytes within the hour.
const letGoOfFiles = statement(
  'erasure.files',
  'update attachments set case_id = null where county_code = $1 and case_id = $2',
);

/** Every entry of a case, those that were erased before marked. */
export function listWhole(
  tx: Transaction,
  { countyCode, id }: About,
): Promise<(NumberedEntry & { readonly isErased: boolean })[]> {
  return tx.query(whole, [countyCode, id]);
}

/** Sends without waiting. Fails where no later entry names this one. */
export function redactEntry(tx: Transaction, { countyCode, id }: About, entry: NumberedEntry, at: Instant): void {
  void tx.query(redactOne, [countyCode, id, entry.seq, JSON.stringify(entry.body), at]);
}

/** Sends without waiting. */
export function keepRedacted(tx: Transaction, found: Case, tokens: readonly string[]): void {
  void tx.query(replaceState, [found.countyCode, found.id, JSON.stringify(found), tokens]);
}

/** Nobody knows any more how to reach the reporter. Sends without waiting. */
export function shredContact(tx: Transaction, { countyCode, id }: About, now: Instant): void {
  destroyFileKey(tx, countyCode, id, now);
  void tx.query(removeContact, [countyCode, id]);
}

/** Nor those who followed her case: it is over. */
export async function shredSubscriptions(tx: Transaction, { countyCode, id }: About, now: Instant): Promise<void> {
  const followed = await tx.query<{ id: string }>(subscriptionsOf, [countyCode, id]);
  for (const subscription of followed) destroyFileKey(tx, countyCode, subscription.id, now);
  void tx.query(removeSubscriptions, [countyCode, id]);
}

/** Sends without waiting. */
export function dropFiles(tx: Transaction, { countyCode, id }: About): void {
  void tx.query(letGoOfFiles, [countyCode, id]);
}
