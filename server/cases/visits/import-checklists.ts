import { type Checklist, checkChecklists, type Problem } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { recordImport, type Transaction } from '../../database/index.ts';
import { findChecklists, insertChecklists, lockChecklists } from './store.ts';

export type ChecklistReport =
  | { readonly imported: false; readonly problems: readonly Problem[] }
  | { readonly imported: true; readonly version: number; readonly isChanged: boolean; readonly count: number };

/** Takes in all checklists as one new version, or says everything that is wrong with them. Needs the rights of `linli_owner`. */
export async function importChecklists(
  tx: Transaction,
  candidate: unknown,
  source: string,
  now: Instant,
): Promise<ChecklistReport> {
  const problems = checkChecklists(candidate);
  if (problems.length > 0) return { imported: false, problems };
  const { checklists } = candidate as { checklists: Checklist[] };
  await lockChecklists(tx);
  const before = await findChecklists(tx);
  const count = checklists.length;
  if (canonicalize(before.checklists) === canonicalize(checklists))
    return { imported: true, version: before.version, isChanged: false, count };
  const version = before.version + 1;
  await insertChecklists(tx, { version, checklists }, source, now);
  recordImport(tx, { what: 'checklists', at: now, body: { version, source, count } });
  return { imported: true, version, isChanged: true, count };
}
