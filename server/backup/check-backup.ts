import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@linli/domain/kernel';
import { instantOf } from '@linli/domain/kernel';
import { sha256Of } from './flushed.ts';
import { type BackupFolders, placesOf } from './folders.ts';
import { listKept } from './keep-files.ts';
import { unpack } from './keep-log.ts';
import { listBackups, type Manifest } from './manifest.ts';

/** Reads everything that is kept; names each file that is missing or is not what was copied. */
export async function checkBackups(folders: BackupFolders): Promise<string[]> {
  const wrong: string[] = [];
  for (const manifest of await listBackups(folders)) wrong.push(...(await checkBase(folders, manifest)));
  wrong.push(...(await checkLog(folders)), ...(await checkFiles(folders)));
  return wrong;
}

export async function checkBase(folders: BackupFolders, { name, files }: Manifest): Promise<string[]> {
  const base = join(placesOf(folders).bases, name, 'postgres');
  return checkEach(files.map(({ path, sha256 }) => ({ path: join(base, path), sha256 })));
}

export async function checkFiles(folders: BackupFolders): Promise<string[]> {
  const { keptFiles } = placesOf(folders);
  const kept = await listKept(folders);
  return checkEach(kept.map(({ key, sha256 }) => ({ path: join(keptFiles, key), sha256 })));
}

/** The pieces of the log from one on, in order; names the one that is missing or damaged. */
export async function checkLog(folders: BackupFolders, from?: Manifest): Promise<string[]> {
  const { log } = placesOf(folders);
  const pieces = await listLog(folders, from);
  const wrong: string[] = [];
  for (const [at, name] of pieces.entries()) {
    const expected = at === 0 ? (from?.firstLog ?? name) : nextPiece(pieces[at - 1] ?? '');
    if (name !== expected && name.slice(0, 8) === expected.slice(0, 8))
      wrong.push(`${join(log, expected)}.gz is missing`);
    const path = join(log, `${name}.gz`);
    await unpack(await readFile(path), path).catch((error: Error) => wrong.push(error.message));
  }
  if (from !== undefined && pieces.length === 0) wrong.push(`${join(log, from.firstLog)}.gz is missing`);
  return wrong;
}

/** Names of kept pieces, those of the backup's own timeline from its first one on. */
export async function listLog(folders: BackupFolders, from?: Manifest): Promise<string[]> {
  const names = (await readdir(placesOf(folders).log).catch(() => [])).map((name) => name.replace(/\.gz$/, ''));
  return names
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .filter((name) => from === undefined || (name >= from.firstLog && name.slice(0, 8) === from.firstLog.slice(0, 8)))
    .sort();
}

/** Until when the kept log tells everything. */
export async function endOfLog(folders: BackupFolders, from: Manifest): Promise<Instant> {
  const last = (await listLog(folders, from)).at(-1);
  if (last === undefined) return from.endedAt;
  const { mtimeMs } = await stat(join(placesOf(folders).log, `${last}.gz`));
  return instantOf(Math.floor(mtimeMs));
}

const piecesPerLog = 256;

/** Pieces of 16 MB: the last eight digits count to 255, then the middle ones go on. */
function nextPiece(name: string): string {
  const number = Number.parseInt(name.slice(8, 16), 16) * piecesPerLog + Number.parseInt(name.slice(16), 16) + 1;
  const digits = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
  return name.slice(0, 8) + digits(Math.floor(number / piecesPerLog)) + digits(number % piecesPerLog);
}

async function checkEach(files: { path: string; sha256: string }[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { path, sha256 } of files) {
    const found = await sha256Of(path).catch(() => undefined);
    if (found === undefined) wrong.push(`${path} is missing`);
    else if (found !== sha256) wrong.push(`${path} is damaged`);
  }
  return wrong;
}
