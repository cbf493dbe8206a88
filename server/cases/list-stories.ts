import type { Case, CaseEvent, CaseEventType } from '@linli/domain/cases';
import type { Transaction } from '../database/index.ts';
import { listEntriesOfMany, listStates } from './history-store.ts';

export type CaseStory = { readonly found: Case; readonly entries: readonly CaseEvent[] };

/** Cases with the entries of their ledgers that are of these types, as far as the scope of the transaction sees them. */
export async function listStories(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
  types: readonly CaseEventType[],
): Promise<CaseStory[]> {
  const [states, entries] = await Promise.all([
    listStates(tx, countyCode, ids),
    listEntriesOfMany(tx, countyCode, ids, types),
  ]);
  const entriesByCase = Map.groupBy(entries, ({ subjectId }) => subjectId);
  return states.map((found) => ({ found, entries: entriesByCase.get(found.id) ?? [] }));
}
