import { type Instant, later } from '@linli/domain/kernel';
import { type Database, insideDivision } from '../database/index.ts';
import type { FileStore } from '../files/index.ts';
import { forgetNotNamed } from './attachment-store.ts';

/** As long as files of reports wait for the report that names them. */
const keptMilliseconds = 2 * 86_400_000;
const mostAtOnce = 200;

/**
 * Removes files that were handed in to a mediation and that no step named. Rows go first: a crash in between leaves sealed bytes
 * without a name, never a name without bytes. Gives how many went.
 */
export async function sweepMediationAttachments(database: Database, files: FileStore, now: Instant): Promise<number> {
  const before = later(now, -keptMilliseconds);
  const keys = await database.transact(insideDivision(''), (tx) => forgetNotNamed(tx, before, mostAtOnce));
  for (const key of keys) await files.remove(key);
  return keys.length;
}
