import { randomBytes } from 'node:crypto';
import type { ContactAddress } from '@linli/domain/identity';
import { type Instant, startOfHour } from '@linli/domain/kernel';
import { newBlurredId, newId, recordAct, statement, type Transaction, tellOutbox } from '../database/index.ts';
import {
  createFileKey,
  destroyFileKey,
  type FileKey,
  type KeyRing,
  lookupHash,
  openText,
  type SealedPlace,
  sealText,
} from '../sealing/index.ts';

type Subscribed = { readonly countyCode: string; readonly caseId: string };

// No target is named for the conflict: the role that hands in may not read what it would be compared with.
const insert = statement(
  'subscriptions.insert',
  `insert into case_subscriptions (county_code, id, case_id, to_kind, to_sealed, to_hash, token, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
);
const byToken = statement(
  'subscriptions.byToken',
  'select id, case_id as "caseId" from case_subscriptions where county_code = $1 and token = $2',
);
const end = statement('subscriptions.end', 'delete from case_subscriptions where county_code = $1 and id = $2');
const count = statement(
  'publicCases.countAffected',
  `update public_cases set affected_count = counted.affected
   from (select shown.case_id, count(subscription.id)::int as affected
         from public_cases shown left join case_subscriptions subscription
           on subscription.county_code = shown.county_code and subscription.case_id = shown.case_id
         where shown.county_code = $1 and shown.case_id = any($2::uuid[]) group by shown.case_id) as counted
   where public_cases.county_code = $1 and public_cases.case_id = counted.case_id
     and public_cases.affected_count <> counted.affected`,
);

/** Sends without waiting. The same address again changes nothing, and nobody learns that it was there before. */
export function insertSubscription(
  tx: Transaction,
  ring: KeyRing,
  subscribed: Subscribed,
  { kind, value }: ContactAddress,
  now: Instant,
): void {
  const { countyCode, caseId } = subscribed;
  const id = newId(now);
  const token = randomBytes(16).toString('base64url');
  const key = createFileKey(tx, ring, { countyCode, id, subject: 'subscription' }, now);
  const sealed = sealText(key, placeOfSubscriber(id), value);
  void tx.query(insert, [countyCode, id, caseId, kind, sealed, hashOf(ring, kind, value), token, now]);
  tellChange(tx, subscribed, 'subscription.made', now);
}

/** One more with the same trouble who leaves no address: of her only the hour is kept (decision 0171). Sends without waiting. */
export function insertNamelessSubscription(tx: Transaction, subscribed: Subscribed, now: Instant): void {
  const { countyCode, caseId } = subscribed;
  const hour = startOfHour(now);
  const token = randomBytes(16).toString('base64url');
  void tx.query(insert, [countyCode, newBlurredId(hour), caseId, 'none', null, randomBytes(32), token, hour]);
  tellChange(tx, subscribed, 'subscription.made', hour);
}

/** Ends the subscription with this token; false where there is none. */
export async function endSubscription(tx: Transaction, countyCode: string, token: string, now: Instant) {
  const [ended] = await tx.query<{ id: string; caseId: string }>(byToken, [countyCode, token]);
  if (ended === undefined) return false;
  destroyFileKey(tx, countyCode, ended.id, now);
  void tx.query(end, [countyCode, ended.id]);
  tellChange(tx, { countyCode, caseId: ended.caseId }, 'subscription.ended', now);
  return true;
}

/** The address of a subscriber, with the key of her subscription. */
export function openSubscriber(key: FileKey, sealed: Buffer): string {
  return openText(key, placeOfSubscriber(key.id), sealed);
}

/** Brings the public number of those who have the same trouble up to date. Sends without waiting. */
export function countAffected(tx: Transaction, countyCode: string, ids: readonly string[]): void {
  void tx.query(count, [countyCode, ids]);
}

export const subscriberPurpose = 'subscriber of a case';

export function placeOfSubscriber(id: string): SealedPlace {
  return { table: 'case_subscriptions', column: 'to_sealed', row: id };
}

function hashOf(ring: KeyRing, kind: string, value: string): Buffer {
  return lookupHash(ring, subscriberPurpose, `${kind}:${value}`);
}

/** The reaction wants the case; the ledger keeps that somebody subscribed, and nothing of who. */
function tellChange(tx: Transaction, { countyCode, caseId }: Subscribed, type: string, at: Instant): void {
  recordAct(tx, { countyCode, subject: 'subscribing', type, at, actor: { kind: 'anyone' }, body: { caseId } });
  tellOutbox(tx, { countyCode, subject: 'subscription', subjectId: caseId, seq: 1, type, at }, {});
}
