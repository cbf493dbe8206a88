import type { Case } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

export type Ringing = { state: Case; ledgerHash: Buffer };
export type Closed = { id: string; code: string; divisionCode: string; closedAt: Instant };

const ringing = statement(
  'cases.ringing',
  `select state, ledger_hash as "ledgerHash" from cases where alarm_at <= $1
   order by alarm_at limit $2 for update skip locked`,
);

const closed = statement(
  'cases.closed',
  `select id, code, division_code as "divisionCode", state->>'closedAt' as "closedAt" from cases
   where county_code = $1 and status = 'closed' and id > $2 order by id limit $3`,
);

const firstId = '00000000-0000-0000-0000-000000000000';

/** The cases whose next moment has come, locked; those that somebody works on just now come next time. */
export function listRinging(tx: Transaction, now: Instant, most: number): Promise<Ringing[]> {
  return tx.query<Ringing>(ringing, [now, most]);
}

/** A page of closed cases, in order of their ids. */
export function listClosed(tx: Transaction, county: string, most: number, after = firstId): Promise<Closed[]> {
  return tx.query<Closed>(closed, [county, after, most]);
}
