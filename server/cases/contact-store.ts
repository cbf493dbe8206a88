import type { ReporterInput } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'contacts.insert',
  'insert into case_contacts (county_code, case_id, name, phone, email) values ($1, $2, $3, $4, $5)',
);
const find = statement(
  'contacts.find',
  'select name, phone, email from case_contacts where county_code = $1 and case_id = $2',
);

/** Sends without waiting. Nothing is kept of a reporter who told nothing. */
export function insertContact(tx: Transaction, countyCode: string, caseId: string, reporter: ReporterInput): void {
  const { name, phone, email } = reporter;
  if (name === undefined && phone === undefined && email === undefined) return;
  void tx.query(insert, [countyCode, caseId, name ?? null, phone ?? null, email ?? null]);
}

export async function findContact(
  tx: Transaction,
  countyCode: string,
  caseId: string,
): Promise<{ name: string | null; phone: string | null; email: string | null } | undefined> {
  const rows = await tx.query<{ name: string | null; phone: string | null; email: string | null }>(find, [
    countyCode,
    caseId,
  ]);
  return rows[0];
}
