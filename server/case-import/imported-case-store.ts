import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

const among = statement(
  'importedCases.among',
  `select source_key as "sourceKey" from imported_cases
   where county_code = $1 and source = $2 and source_key = any($3::text[])`,
);
const insert = statement(
  'importedCases.insert',
  `insert into imported_cases (county_code, source, source_key, case_id, imported_at) values ($1, $2, $3, $4, $5)`,
);

/** Those of the keys that have come in before. */
export async function findImported(
  tx: Transaction,
  countyCode: string,
  source: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.query<{ sourceKey: string }>(among, [countyCode, source, keys]);
  return new Set(rows.map(({ sourceKey }) => sourceKey));
}

export type ImportedCase = { countyCode: string; source: string; sourceKey: string; caseId: string };

/** Sends without waiting; a record that has come in before fails the transaction with `imported_cases_pkey`. */
export function insertImported(tx: Transaction, imported: ImportedCase, now: Instant): void {
  const { countyCode, source, sourceKey, caseId } = imported;
  void tx.query(insert, [countyCode, source, sourceKey, caseId, now]);
}
