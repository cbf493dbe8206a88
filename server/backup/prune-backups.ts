import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFlushed } from './flushed.ts';
import { type BackupFolders, placesOf } from './folders.ts';
import { listKept, listOf } from './keep-files.ts';
import { listBackups } from './manifest.ts';

/**
 * Lets go of all but the newest backups, and of the log and files that only those needed: what was erased from the county
 * is gone from its backups when the last one of that time goes. Gives the names of what went.
 */
export async function pruneBackups(folders: BackupFolders, keep: number): Promise<string[]> {
  const all = await listBackups(folders);
  const old = all.slice(0, Math.max(0, all.length - keep));
  const oldest = all[old.length];
  if (oldest === undefined || old.length === 0) return [];
  const { bases, log } = placesOf(folders);
  for (const { name } of old) await rm(join(bases, name), { recursive: true, force: true });
  const pieces = (await readdir(log)).filter(
    (name) => /^[0-9A-F]{24}/.test(name) && name.slice(0, 24) < oldest.firstLog,
  );
  for (const name of pieces) await rm(join(log, name), { force: true });
  await forgetErased(folders, Date.parse(oldest.begunAt));
  return old.map(({ name }) => name);
}

/** Files that are gone from the county since before its oldest backup that is kept. */
async function forgetErased(folders: BackupFolders, before: number): Promise<void> {
  const { files, keptFiles } = placesOf(folders);
  const kept = await listKept(folders);
  const staying: typeof kept = [];
  for (const file of kept) {
    const isAlive = await stat(join(files, file.key)).catch(() => undefined);
    const copiedAt = (await stat(join(keptFiles, file.key)).catch(() => undefined))?.mtimeMs ?? 0;
    if (isAlive === undefined && copiedAt < before) await rm(join(keptFiles, file.key), { force: true });
    else staying.push(file);
  }
  if (staying.length < kept.length)
    await writeFlushed(listOf(folders), staying.map((file) => `${JSON.stringify(file)}\n`).join(''));
}
