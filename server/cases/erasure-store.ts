import type { Case, CaseEvent, FilePeriod, RecordClass } from '@linli/domain/cases';
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

const countiesKept = statement('erasure.counties', 'select distinct county_code as code from case_volumes order by 1');

/** Counties in which something is archived. Wants eyes that see everything. */
export async function listCountiesKept(tx: Transaction): Promise<string[]> {
  return (await tx.query<{ code: string }>(countiesKept)).map(({ code }) => code);
}

export type Due = { readonly code: string; readonly recordClass: RecordClass; readonly since: string };

const contactsDue = statement(
  'erasure.contactsDue',
  `select code, 'contact' as "recordClass", left(state->>'archivedAt', 10) as since
   from cases join case_contacts contact on contact.county_code = cases.county_code and contact.case_id = cases.id
   where cases.county_code = $1 and status = 'archived' and state->>'archivedAt' < $2 and state->'hold' is null
   order by cases.id limit $3`,
);
const wordsDue = statement(
  'erasure.wordsDue',
  `select code, "recordClass", newest.head->>'keptFrom' as since
   from cases
   cross join lateral (
     select head from case_volumes volume
     where volume.county_code = cases.county_code and volume.case_id = cases.id order by number desc limit 1) newest
   cross join lateral (
     select coalesce(head->>'recordClass', $5::jsonb->>(head->>'retention')) as "recordClass",
       substring(head->>'retention' from '^[0-9]+')::integer as sealed) kept
   where cases.county_code = $1 and status = 'archived' and state->'hold' is null and state->'erasedAt' is null
     and sealed is not null and $3::jsonb ? "recordClass"
     and (newest.head->>'keptFrom')::date
       + make_interval(years => greatest(sealed, ($3::jsonb->>"recordClass")::integer)) <= $2::date
   order by cases.id limit $4`,
);

/** Cases whose contact has been kept since before that day, though the case is over. */
export function listContactsDue(tx: Transaction, countyCode: string, before: string, most: number): Promise<Due[]> {
  return tx.query<Due>(contactsDue, [countyCode, before, most]);
}

/** What a volume that was sealed before there were rows tells by its period alone. */
const classOfPeriod = { '30years': 'handledFile', '10years': 'endedFile' } satisfies Partial<
  Record<FilePeriod, RecordClass>
>;

/**
 * Cases whose words have been kept for the years of their class, and not less than was sealed; a class without years is
 * kept for ever.
 */
export function listWordsDue(
  tx: Transaction,
  countyCode: string,
  today: string,
  years: Readonly<Record<string, number>>,
  most: number,
): Promise<Due[]> {
  return tx.query<Due>(wordsDue, [countyCode, today, JSON.stringify(years), most, JSON.stringify(classOfPeriod)]);
}
