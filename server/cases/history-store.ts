import type { ActorRef, Case, CaseEvent, CaseEventType, HistoryEntry } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

/** The SQL that reads what has happened to cases, as far as the scope of the transaction sees them. */

const entriesOf = statement(
  'cases.history',
  `select seq, type, at, actor, body, encode(hash, 'hex') as hash from ledger_entries
   where county_code = $1 and subject_id = $2 order by seq`,
);

/** An entry with its author as the ledger keeps her. */
export type StoredStep = Omit<HistoryEntry, 'actor'> & { actor: ActorRef };

export function listEntries(tx: Transaction, countyCode: string, caseId: string): Promise<StoredStep[]> {
  return tx.query<StoredStep>(entriesOf, [countyCode, caseId]);
}

const lastMoment = statement(
  'cases.lastMoment',
  'select at from ledger_entries where county_code = $1 and subject_id = $2 order by seq desc limit 1',
);

/** When the last thing happened to a case. */
export async function findLastMoment(
  tx: Transaction,
  countyCode: string,
  caseId: string,
): Promise<Instant | undefined> {
  return (await tx.query<{ at: Instant }>(lastMoment, [countyCode, caseId]))[0]?.at;
}

const entriesOfMany = statement(
  'cases.entriesOfMany',
  `select subject_id as "subjectId", type, at, actor, body from ledger_entries
   where county_code = $1 and subject_id = any($2::uuid[]) and type = any($3::text[]) order by subject_id, seq`,
);

/** The entries of these types, case by case and in order. */
export function listEntriesOfMany(
  tx: Transaction,
  countyCode: string,
  caseIds: readonly string[],
  types: readonly CaseEventType[],
): Promise<(CaseEvent & { subjectId: string })[]> {
  return tx.query<CaseEvent & { subjectId: string }>(entriesOfMany, [countyCode, caseIds, types]);
}

const statesOf = statement('cases.states', 'select state from cases where county_code = $1 and id = any($2::uuid[])');

/** What the entries of these cases have come to. */
export async function listStates(tx: Transaction, countyCode: string, caseIds: readonly string[]): Promise<Case[]> {
  return (await tx.query<{ state: Case }>(statesOf, [countyCode, caseIds])).map(({ state }) => state);
}
