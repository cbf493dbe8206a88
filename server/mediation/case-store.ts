import type { UnitRef } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { Mediation, MediationEvent } from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'mediationCases.insert',
  'insert into mediation_cases (county_code, mediation_id, case_code, told_seq) values ($1, $2, $3, 1)',
);
const untold = statement(
  'mediationCases.untold',
  `select mediation_cases.mediation_id as "mediationId", mediations.code
   from mediation_cases join mediations
     on mediations.county_code = mediation_cases.county_code and mediations.id = mediation_cases.mediation_id
   where mediation_cases.county_code = $1 and mediations.version > told_seq and ($3 or untellable_since is null)
   order by untellable_since nulls first, mediation_cases.mediation_id limit $2`,
);
const lockUntold = statement(
  'mediationCases.lockUntold',
  `select mediations.state as found, mediation_cases.case_code as "caseCode", told_seq as "toldSeq"
   from mediation_cases join mediations
     on mediations.county_code = mediation_cases.county_code and mediations.id = mediation_cases.mediation_id
   where mediation_cases.county_code = $1 and mediation_cases.mediation_id = $2 and mediations.version > told_seq
   for update of mediation_cases skip locked`,
);
const entriesUntold = statement(
  'mediationCases.entriesUntold',
  `select type, at, actor, body from ledger_entries
   where county_code = $1 and subject = 'mediation' and subject_id = $2 and seq > $3 and seq <= $4 order by seq`,
);
const tell = statement(
  'mediationCases.tell',
  `update mediation_cases set told_seq = $3, untellable_since = null where county_code = $1 and mediation_id = $2`,
);
const markOne = statement(
  'mediationCases.markUntellable',
  `update mediation_cases set untellable_since = coalesce(untellable_since, $3)
   where county_code = $1 and mediation_id = $2`,
);
const countMarked = statement(
  'mediationCases.countUntellable',
  `select count(*)::int as count from mediation_cases where untellable_since is not null`,
);

// Whoever else wants to write down a mediation of the same case waits, and then finds it.
const lock = statement(
  'mediationCases.lock',
  `select pg_advisory_xact_lock(hashtextextended('mediation of ' || $1, 0))`,
);
const openOf = statement(
  'mediationCases.openOf',
  `select code from mediations where county_code = $1 and first_committee_id = $2
     and status in ('applied', 'accepted', 'mediating', 'appraising', 'handedOn', 'agreed')
     and state #>> '{intake,caseCode}' = $3 limit 1`,
);

/** The mediation of this case that this committee began and that has not ended, if there is one. */
export async function findOpenOfCase(
  tx: Transaction,
  { id, divisionCode }: Pick<UnitRef, 'id' | 'divisionCode'>,
  caseCode: string,
): Promise<string | undefined> {
  await tx.query(lock, [caseCode]);
  const rows = await tx.query<{ code: string }>(openOf, [divisionCode.slice(0, 6), id, caseCode]);
  return rows[0]?.code;
}

/** A case that has not been told yet what happened in its mediation. */
export type Untold = { readonly found: Mediation; readonly caseCode: string; readonly toldSeq: number };

/** Sends without waiting. */
export function insertWaitingCase(tx: Transaction, { countyCode, id }: Mediation, caseCode: string): void {
  void tx.query(insert, [countyCode, id, caseCode]);
}

/** Of which mediations the cases have not heard; those that could not be told before stand last, or are left out. */
export function listUntold(
  tx: Transaction,
  countyCode: string,
  most: number,
  among: 'all' | 'tellable',
): Promise<{ mediationId: string; code: string }[]> {
  return tx.query(untold, [countyCode, most, among === 'all']);
}

/** Keeps others from telling the same; undefined where another server is at it, or it was told meanwhile. */
export async function findUntold(
  tx: Transaction,
  countyCode: string,
  mediationId: string,
): Promise<Untold | undefined> {
  return (await tx.query<Untold>(lockUntold, [countyCode, mediationId]))[0];
}

/** Up to how the file was found: what has happened since is for the next time, or it would be told twice. */
export function listEntriesUntold(tx: Transaction, { found, toldSeq }: Untold): Promise<MediationEvent[]> {
  return tx.query<MediationEvent>(entriesUntold, [found.countyCode, found.id, toldSeq, found.version]);
}

/** Sends without waiting. */
export function markTold(tx: Transaction, { countyCode, id, version }: Mediation): void {
  void tx.query(tell, [countyCode, id, version]);
}

export async function markUntellable(
  tx: Transaction,
  countyCode: string,
  mediationId: string,
  now: Instant,
): Promise<void> {
  await tx.query(markOne, [countyCode, mediationId, now]);
}

/** How many cases could not be told the last time it was tried: for `/healthz`. */
export async function countUntellable(tx: Transaction): Promise<number> {
  return (await tx.query<{ count: number }>(countMarked))[0]?.count ?? 0;
}

const keepNext = statement(
  'mediationCases.keepNext',
  `update mediation_cases set next_case_code = $3, next_case_party = $4 where county_code = $1 and mediation_id = $2`,
);
const findNext = statement(
  'mediationCases.findNext',
  `select next_case_code as "caseCode" from mediation_cases
   where county_code = $1 and mediation_id = $2 and next_case_party = $3`,
);

type OfFile = Pick<Mediation, 'countyCode' | 'id'>;

/** Sends without waiting. */
export function keepNextCase(tx: Transaction, { countyCode, id }: OfFile, caseCode: string, party: number): void {
  void tx.query(keepNext, [countyCode, id, caseCode, party]);
}

/** The case that was registered when this party asked for hers back. */
export async function findNextCase(
  tx: Transaction,
  { countyCode, id }: OfFile,
  party: number,
): Promise<string | undefined> {
  return (await tx.query<{ caseCode: string }>(findNext, [countyCode, id, party]))[0]?.caseCode;
}

const insertWished = statement(
  'mediationCases.insertWished',
  `insert into mediation_cases (county_code, mediation_id, case_code, told_seq, wished_code) values ($1, $2, $3, 1, $4)`,
);
const findWish = statement(
  'mediationCases.findWish',
  `select wished_code as "partyCode" from mediation_cases
   where county_code = $1 and case_code = $2 and wished_code is not null`,
);
const wishes = statement(
  'mediationCases.wishes',
  `select state from mediations where county_code = $1 and sender_id = $2 and status = 'applied'
     and state -> 'intake' ->> 'isWished' = 'true' and state ->> 'referredAt' is null
   order by opened_at, id limit 200`,
);

/** Sends without waiting. */
export function insertWishedCase(
  tx: Transaction,
  { countyCode, id }: OfFile,
  caseCode: string,
  partyCode: string,
): void {
  void tx.query(insertWished, [countyCode, id, caseCode, partyCode]);
}

/** With which code she finds the mediation that she wished for. */
export async function findWished(tx: Transaction, caseCode: string): Promise<string | undefined> {
  return (await tx.query<{ partyCode: string }>(findWish, [caseCode.slice(0, 6), caseCode]))[0]?.partyCode;
}

/** What waits for the word of this centre, the oldest first. */
export async function listWishes(tx: Transaction, countyCode: string, centreId: string): Promise<Mediation[]> {
  return (await tx.query<{ state: Mediation }>(wishes, [countyCode, centreId])).map(({ state }) => state);
}
