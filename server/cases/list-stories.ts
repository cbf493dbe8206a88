import type { Case, CaseEvent, CaseEventType } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

export type CaseStory = { readonly found: Case; readonly entries: readonly CaseEvent[] };

const statesOf = statement('cases.states', 'select state from cases where county_code = $1 and id = any($2::uuid[])');
const entriesOf = statement(
  'cases.entriesOfMany',
  `select subject_id as "subjectId", type, at, actor, body from ledger_entries
   where county_code = $1 and subject_id = any($2::uuid[]) and type = any($3::text[]) order by subject_id, seq`,
);

/** Cases with the entries of their ledgers that are of these types, as far as the scope of the transaction sees them. */
export async function listStories(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
  types: readonly CaseEventType[],
): Promise<CaseStory[]> {
  const [states, entries] = await Promise.all([
    tx.query<{ state: Case }>(statesOf, [countyCode, ids]),
    tx.query<CaseEvent & { subjectId: string }>(entriesOf, [countyCode, ids, types]),
  ]);
  const entriesByCase = Map.groupBy(entries, ({ subjectId }) => subjectId);
  return states.map(({ state }) => ({ found: state, entries: entriesByCase.get(state.id) ?? [] }));
}
