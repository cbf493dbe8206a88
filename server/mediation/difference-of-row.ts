import { foldMediation, type MediationEvent } from '@linli/domain/mediation';
import { differenceOfState, isSameJson, type RowDifference } from '../database/index.ts';
import { changingColumns, lastingColumns } from './store.ts';

/** The columns of a mediation that its ledger decides: all but those of its keys. */
export const mediationColumns = [
  ...(['county_code', 'id', 'version', 'status', 'committee_id', 'committee_code', 'receiving_id'] as const),
  ...(['mediator_ids', 'recused_ids', 'called_ids', 'due_at', 'state'] as const),
  ...(['code', 'dispute_type', 'first_committee_id', 'sender_id', 'party_codes', 'opened_at'] as const),
] as const;

/**
 * The first column of a row that does not say what the ledger tells; undefined where all do. Wants no key: the words are
 * sealed on both sides.
 */
export function differenceOfMediation(
  row: Readonly<Record<string, unknown>>,
  entries: readonly MediationEvent[],
): RowDifference | undefined {
  const told = foldMediation(entries);
  const inState = differenceOfState(row.state as object, told);
  if (inState !== undefined) return inState;
  const expected = [...changingColumns(told), ...lastingColumns(told)];
  const index = mediationColumns.findIndex(
    (column, at) => column !== 'state' && !isSameJson(row[column], expected[at]),
  );
  const column = mediationColumns[index];
  return column && { column, expected: expected[index], found: row[column] };
}
