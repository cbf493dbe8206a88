import type { Mediation, MediationEvent } from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'mediationCases.insert',
  'insert into mediation_cases (county_code, mediation_id, case_code, told_seq) values ($1, $2, $3, 1)',
);
const untold = statement(
  'mediationCases.untold',
  `select mediations.state as found, mediation_cases.case_code as "caseCode", told_seq as "toldSeq"
   from mediation_cases join mediations
     on mediations.county_code = mediation_cases.county_code and mediations.id = mediation_cases.mediation_id
   where mediation_cases.county_code = $1 and mediations.version > told_seq
   order by mediation_cases.mediation_id limit $2 for update of mediation_cases skip locked`,
);
const entriesAfter = statement(
  'mediationCases.entriesAfter',
  `select type, at, actor, body from ledger_entries
   where county_code = $1 and subject = 'mediation' and subject_id = $2 and seq > $3 order by seq`,
);
const tell = statement(
  'mediationCases.tell',
  'update mediation_cases set told_seq = $3 where county_code = $1 and mediation_id = $2',
);

/** A case that has not been told yet what happened in its mediation. */
export type Untold = { readonly found: Mediation; readonly caseCode: string; readonly toldSeq: number };

/** Sends without waiting. */
export function insertWaitingCase(tx: Transaction, { countyCode, id }: Mediation, caseCode: string): void {
  void tx.query(insert, [countyCode, id, caseCode]);
}

export function listUntold(tx: Transaction, countyCode: string, most: number): Promise<Untold[]> {
  return tx.query<Untold>(untold, [countyCode, most]);
}

export function listEntriesAfter(tx: Transaction, { found, toldSeq }: Untold): Promise<MediationEvent[]> {
  return tx.query<MediationEvent>(entriesAfter, [found.countyCode, found.id, toldSeq]);
}

/** Sends without waiting. */
export function markTold(tx: Transaction, { countyCode, id, version }: Mediation): void {
  void tx.query(tell, [countyCode, id, version]);
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
