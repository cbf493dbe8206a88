import { type Case, countyOfCode } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'caseReporters.insert',
  'insert into case_reporters (county_code, case_code, person_id) values ($1, $2, $3)',
);
const list = statement(
  'caseReporters.list',
  'select code, words, status, registered_at as "registeredAt" from own_cases()',
);
const find = statement(
  'caseReporters.find',
  'select 1 from case_reporters where county_code = $1 and case_code = $2 and person_id = $3',
);

export type OwnCaseRow = { code: string; words: string; status: Case['status']; registeredAt: Instant };

/** Keeps whose report it is, for her alone. Sends without waiting. */
export function insertReporter(tx: Transaction, caseCode: string, personId: string): void {
  void tx.query(insert, [countyOfCode(caseCode), caseCode, personId]);
}

/** The reports of whose eyes the transaction has, newest first. */
export function listOwnCases(tx: Transaction): Promise<OwnCaseRow[]> {
  return tx.query<OwnCaseRow>(list);
}

export async function isReporter(tx: Transaction, caseCode: string, personId: string): Promise<boolean> {
  return (await tx.query(find, [countyOfCode(caseCode), caseCode, personId])).length === 1;
}
