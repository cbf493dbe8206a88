import { randomBytes } from 'node:crypto';
import type { Instant } from '@linli/domain/kernel';
import { newId, statement, type Transaction, tellOutbox } from '../database/index.ts';

export type Address = { readonly kind: 'phone' | 'email'; readonly value: string };
type Subscribed = { readonly countyCode: string; readonly caseId: string };

// No target is named for the conflict: the role that hands in may not read what it would be compared with.
const insert = statement(
  'subscriptions.insert',
  `insert into case_subscriptions (county_code, id, case_id, to_kind, to_value, token, created_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
);
const end = statement(
  'subscriptions.end',
  'delete from case_subscriptions where county_code = $1 and token = $2 returning case_id as "caseId"',
);
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
export function insertSubscription(tx: Transaction, subscribed: Subscribed, { kind, value }: Address, now: Instant) {
  const { countyCode, caseId } = subscribed;
  const token = randomBytes(16).toString('base64url');
  void tx.query(insert, [countyCode, newId(now), caseId, kind, value, token, now]);
  tellChange(tx, subscribed, 'subscription.made', now);
}

/** Ends the subscription with this token; false where there is none. */
export async function endSubscription(tx: Transaction, countyCode: string, token: string, now: Instant) {
  const [ended] = await tx.query<{ caseId: string }>(end, [countyCode, token]);
  if (ended !== undefined) tellChange(tx, { countyCode, caseId: ended.caseId }, 'subscription.ended', now);
  return ended !== undefined;
}

/** Brings the public number of those who have the same trouble up to date. Sends without waiting. */
export function countAffected(tx: Transaction, countyCode: string, ids: readonly string[]): void {
  void tx.query(count, [countyCode, ids]);
}

function tellChange(tx: Transaction, { countyCode, caseId }: Subscribed, type: string, at: Instant): void {
  tellOutbox(tx, { countyCode, subject: 'subscription', subjectId: caseId, seq: 1, type, at }, {});
}
