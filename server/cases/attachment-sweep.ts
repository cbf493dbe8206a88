import { type Instant, later } from '@linli/domain/kernel';
import { type Database, insideDivision } from '../database/index.ts';
import type { FileStore } from '../files/index.ts';
import { forgetUnclaimed } from './attachment-store.ts';

/** Two days, since keys of the same day may still be written to (see files/content-key.ts). */
const keptMilliseconds = 2 * 86_400_000;
const mostAtOnce = 200;

/**
 * Removes files that were uploaded and never named in a report or a visit: they may show people, and nobody answers for them.
 * Rows go first: a crash in between leaves bytes without a name, never a name without bytes. What a crash left half-written
 * goes with them. Gives how many keys went.
 */
export async function sweepAttachments(database: Database, files: FileStore, now: Instant): Promise<number> {
  const everywhere = insideDivision('');
  const before = later(now, -keptMilliseconds);
  const keys = await database.transact(everywhere, (tx) => forgetUnclaimed(tx, before, mostAtOnce));
  for (const key of keys) await files.remove(key);
  await files.sweep(now);
  return keys.length;
}
