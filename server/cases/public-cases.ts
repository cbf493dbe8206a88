import { type Case, publicCaseOf } from '@linli/domain/cases';
import type { Transaction } from '../database/index.ts';
import { hideCases, listAccountedCases, showCases } from './public-case-store.ts';

/** Brings the public account of these cases to what may be shown of them now. */
export async function refreshPublicCases(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
  categoryNameOf: (found: Case) => string | undefined,
): Promise<void> {
  const cases = await listAccountedCases(tx, countyCode, ids);
  const shown = cases.flatMap((found) => publicCaseOf(found, categoryNameOf(found)) ?? []);
  const isShown = new Set(shown.map(({ caseId }) => caseId));
  const hidden = ids.filter((id) => !isShown.has(id));
  if (shown.length > 0) showCases(tx, shown);
  if (hidden.length > 0) hideCases(tx, countyCode, hidden);
}
