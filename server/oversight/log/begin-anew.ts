import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, type Refusal, refuse } from '@linli/domain/kernel';
import type { LogEnding } from '@linli/domain/oversight';
import { parseCheckpoint } from '@linli/domain/proof';
import { platformCode, recordAct, type Transaction } from '../../database/index.ts';
import { findNewestCheckpoint } from './checkpoint-store.ts';
import { insertEnding, listEndings } from './ending-store.ts';
import { keyFile, type LogKey, lastFile, openLogKey, verifierKeyFile } from './log-key.ts';
import { findTrouble, laterOf } from './sign-checkpoint.ts';
import { sizeOfTree } from './tiles.ts';

export type NewBeginning = {
  readonly keysFolder: string;
  /** What a first log would be called. */
  readonly origin: string;
  readonly reason: string;
  /** The name of the present log, typed by whoever ends it although nothing is wrong with it. */
  readonly although?: string | undefined;
  readonly now: Instant;
};

export type EndedLog = { readonly ended: LogEnding; readonly nextOrigin: string };

/**
 * Ends the log of this installation: its checkpoints are put away, and when and why it ended is published. Wants the rights
 * of `linli_owner`, and no server that holds the old key; `replaceKey` comes after the commit.
 * Refusals: `log.none` where nothing was ever signed; `log.fits` {origin} where the log continues all that was signed and
 * nobody typed its name.
 */
export async function endLog(tx: Transaction, asked: NewBeginning): Promise<EndedLog | Refusal> {
  const { keysFolder, reason, now } = asked;
  const stored = await findNewestCheckpoint(tx);
  const hasKey = existsSync(join(keysFolder, keyFile));
  const key = hasKey ? openLogKey(keysFolder, asked.origin) : undefined;
  const last = laterOf(stored && parseCheckpoint(stored.note), key?.last());
  if (last === undefined) return refuse('log.none', { values: { folder: keysFolder } });
  const trouble = key === undefined ? 'otherKey' : await findTrouble(tx, key);
  if (trouble === undefined && asked.although !== last.origin)
    return refuse('log.fits', { values: { origin: last.origin } });

  const past = await listEndings(tx);
  const number = past.length + 1;
  const ended: LogEnding = {
    number,
    origin: last.origin,
    verifierKey: key?.origin === last.origin ? key.verifierKey : null,
    reason,
    trouble: trouble ?? 'none',
    endedAt: now,
    signedSize: last.size,
    keptSize: await sizeOfTree(tx),
    lastNote: lastNoteOf(keysFolder, last.size) ?? stored?.note ?? '',
  };
  await insertEnding(tx, ended);
  const { lastNote, ...body } = ended;
  const actor = { kind: 'system', name: 'command line' };
  recordAct(tx, { countyCode: platformCode, subject: 'auditLog', type: 'auditLog.begunAnew', at: now, actor, body });
  return { ended, nextOrigin: `${past.at(-1)?.origin ?? last.origin}/${number + 1}` };
}

/**
 * The key of the log that begins. The old one is kept, so that what it signed can be proven, and moved, so that it signs
 * nothing more. Should this not be reached after the commit, the old key finds what it signed gone, and signs nothing.
 */
export function replaceKey(keysFolder: string, { ended, nextOrigin }: EndedLog): LogKey {
  const folder = join(keysFolder, `ended-log-${ended.number}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of [keyFile, verifierKeyFile, lastFile])
    if (existsSync(join(keysFolder, name))) renameSync(join(keysFolder, name), join(folder, name));
  return openLogKey(keysFolder, nextOrigin);
}

function lastNoteOf(keysFolder: string, size: number): string | undefined {
  const path = join(keysFolder, lastFile);
  const note = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  return note !== undefined && parseCheckpoint(note)?.size === size ? note : undefined;
}
