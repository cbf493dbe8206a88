import type { Instant } from '@linli/domain/kernel';
import { type Checkpoint, checkpointText, parseCheckpoint } from '@linli/domain/proof';
import type { Transaction } from '../../database/index.ts';
import { findNewestCheckpoint, insertCheckpoint, isOurTurn, type StoredCheckpoint } from './checkpoint-store.ts';
import type { LogKey } from './log-key.ts';
import { rootOf, sizeOfTree } from './tiles.ts';

/** Why nothing may be signed: what was signed before would not be true any more. */
export type Trouble =
  /** The tree has fewer leaves than were signed: the database is in an older state. */
  | 'rolledBack'
  /** The tree has other leaves than were signed. */
  | 'forked'
  /** The newest checkpoint in the database was signed by a key that is not this one. */
  | 'otherKey';

export type Outcome = 'signed' | 'nothingNew' | Trouble;

/**
 * Signs the tree as it stands, if it continues all that was signed before. Says so to the file beside the key first: a
 * checkpoint that somebody may have seen is never forgotten.
 */
export async function signCheckpoint(tx: Transaction, key: LogKey, now: Instant): Promise<Outcome> {
  const [isOurs, stored, size] = await Promise.all([isOurTurn(tx), findNewestCheckpoint(tx), sizeOfTree(tx)]);
  const trouble = await troubleBetween(tx, key, stored, size);
  if (trouble !== undefined) return trouble;
  if (!isOurs || size === 0 || size === stored?.size) return 'nothingNew';

  const rootHash = await rootOf(tx, size);
  const note = key.signNote(checkpointText(key.origin, size, rootHash.toString('base64')));
  key.remember(note);
  insertCheckpoint(tx, { origin: key.origin, size, rootHash, note, signedAt: now });
  return 'signed';
}

/** Why nothing may be signed as the database stands; undefined where it continues all that was signed. */
export async function findTrouble(tx: Transaction, key: LogKey): Promise<Trouble | undefined> {
  const [stored, size] = await Promise.all([findNewestCheckpoint(tx), sizeOfTree(tx)]);
  return troubleBetween(tx, key, stored, size);
}

async function troubleBetween(
  tx: Transaction,
  key: LogKey,
  stored: StoredCheckpoint | undefined,
  size: number,
): Promise<Trouble | undefined> {
  const published = stored === undefined ? undefined : parseCheckpoint(stored.note);
  if (stored !== undefined && (published === undefined || !key.hasSigned(published))) return 'otherKey';
  const last = laterOf(published, key.last());
  return last && troubleOf(tx, last, size);
}

async function troubleOf(tx: Transaction, last: Checkpoint, size: number): Promise<Trouble | undefined> {
  if (size < last.size) return 'rolledBack';
  return (await rootOf(tx, last.size)).toString('base64') === last.root ? undefined : 'forked';
}

export function laterOf(one: Checkpoint | undefined, other: Checkpoint | undefined): Checkpoint | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.size > one.size ? other : one;
}
