import type { Case, CaseEventType, HistoryEntry } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Transaction } from '../database/index.ts';
import { listEntries, type StoredStep } from './history-store.ts';

/** Every step of a case, in order, as far as this actor may read of it. */
export async function listHistory(tx: Transaction, found: Case, actor: Actor): Promise<HistoryEntry[]> {
  const entries = await listEntries(tx, found.countyCode, found.id);
  if (actor.kind !== 'reporter') return entries.map(withoutIds);
  return entries.filter((entry) => !betweenUnits.has(entry.type as CaseEventType)).map(forReporter);
}

/** What units write to one another is not the reporter's business, nor is she told the names of staff. */
export const betweenUnits: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'case.noted',
  'case.reminded',
  'case.handedOver',
  'case.ruled',
  'case.categorized',
  'case.extensionAsked',
  'case.assistanceReleased',
  'case.assistanceResolved',
]);

function withoutIds({ actor: { kind, name, unitName, delegatedFrom }, ...entry }: StoredStep): HistoryEntry {
  return { ...entry, actor: { kind, name, unitName, delegatorName: delegatedFrom?.name } };
}

function forReporter({ actor: { kind, unitName }, ...entry }: StoredStep): HistoryEntry {
  return { ...entry, actor: { kind, unitName } };
}
