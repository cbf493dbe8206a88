import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@linli/domain/kernel';
import { openBackupSession } from './backup-store.ts';
import { copyFlushed, flushFolder, writeFlushed } from './flushed.ts';
import { type BackupFolders, placesOf } from './folders.ts';
import { keepFiles } from './keep-files.ts';
import { keepLog } from './keep-log.ts';
import { type Manifest, manifestName } from './manifest.ts';

/** What a running server writes for itself alone; copied, it would only mislead the next one. */
const left = new Set(['postmaster.pid', 'postmaster.opts', 'linli_wal', 'current_logfiles']);
/** Folders that must be there and be empty. */
const emptied = new Set([
  ...['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
]);

/**
 * A base backup of the living database by the server's own protocol, and of all files that are not kept yet. The county
 * goes on meanwhile: the log tells what changed while it was copied.
 */
export async function makeBackup(adminUrl: string, folders: BackupFolders, clock: () => Instant): Promise<Manifest> {
  const { clusterFolder, bases } = placesOf(folders);
  const begunAt = clock();
  const name = begunAt.replaceAll(/[:.]/g, '-');
  const base = join(bases, name);
  await removeUnfinished(bases);
  await mkdir(base, { recursive: true, mode: 0o700 });
  const session = await openBackupSession(adminUrl);
  try {
    const { firstLog, timeline, postgres } = await session.begin(`linli ${name}`);
    const copied: Manifest['files'][number][] = [];
    const empty: string[] = [];
    await copyFolder(clusterFolder, base, '', copied, empty);
    const { label, tablespaceMap, lastLog } = await session.end();
    const endedAt = clock();
    copied.push(await writeCopied(base, 'backup_label', label));
    if (tablespaceMap.trim() !== '') copied.push(await writeCopied(base, 'tablespace_map', tablespaceMap));
    await keepLog(folders);
    await keepFiles(folders);
    const manifest = { name, begunAt, endedAt, postgres, timeline, firstLog, lastLog, files: copied, folders: empty };
    await writeFlushed(join(base, manifestName), JSON.stringify(manifest));
    await flushFolder(bases);
    return manifest;
  } catch (error) {
    await rm(base, { recursive: true, force: true });
    throw error;
  } finally {
    await session.close();
  }
}

async function copyFolder(from: string, base: string, under: string, copied: object[], empty: string[]): Promise<void> {
  for (const entry of await readdir(join(from, under), { withFileTypes: true })) {
    const path = join(under, entry.name);
    if (under === '' && left.has(entry.name)) continue;
    if (/^(pgsql_tmp|pg_internal\.init)/.test(entry.name)) continue;
    if (entry.isDirectory()) {
      empty.push(path);
      if (!emptied.has(path)) await copyFolder(from, base, path, copied, empty);
    } else if (entry.isFile()) {
      const size = await stat(join(from, path)).catch(() => undefined);
      // A table that was dropped since: the log tells of it.
      if (size === undefined) continue;
      const done = await copyFlushed(join(from, path), join(base, 'postgres', path), size.size).catch(unlessGone);
      if (done !== undefined) copied.push({ path, ...done });
    }
  }
}

async function writeCopied(base: string, path: string, text: string) {
  const written = join(base, 'postgres', path);
  await writeFlushed(written, text);
  const { sha256Of } = await import('./flushed.ts');
  return { path, bytes: Buffer.byteLength(text), sha256: await sha256Of(written) };
}

/** Left behind by a backup in whose middle somebody was killed. */
async function removeUnfinished(bases: string): Promise<void> {
  for (const name of await readdir(bases).catch(() => [])) {
    const isFinished = await stat(join(bases, name, manifestName)).catch(() => undefined);
    if (isFinished === undefined) await rm(join(bases, name), { recursive: true, force: true });
  }
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
