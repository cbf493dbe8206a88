import type { Case, CaseView, HistoryEntry } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { listHistory } from './history.ts';
import type { CaseParts } from './parts.ts';
import { getCase } from './routes.ts';
import { viewCase } from './view-case.ts';
import { loadCircumstances } from './world.ts';

/** A case with its history, as far as the eyes of the transaction see it; without how to reach anybody. */
export async function readWholeCase(
  tx: Transaction,
  parts: CaseParts,
  code: string,
  actor: Actor,
  now: Instant,
): Promise<{ found: Case; view: CaseView; entries: HistoryEntry[] }> {
  const { found } = await getCase(tx, code);
  const [rulebook, circumstances, entries] = await Promise.all([
    parts.rulebook(now),
    loadCircumstances(parts, now, found),
    listHistory(tx, found, actor),
  ]);
  return { found, view: viewCase(found, actor, circumstances, { rulebook, parts }), entries };
}
