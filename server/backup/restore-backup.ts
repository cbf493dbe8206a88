import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Instant, type Refusal, refuse } from '@linli/domain/kernel';
import { LogEndsBefore, logToPlay, recoverCluster } from '../database/embedded.ts';
import { checkFiles, checkLog, endOfLog, listLog } from './check-backup.ts';
import { copyQuickly } from './flushed.ts';
import { type BackupFolders, placesOf } from './folders.ts';
import { listKept } from './keep-files.ts';
import { unpack } from './keep-log.ts';
import { listBackups, type Manifest } from './manifest.ts';

export type Restore = {
  readonly backupFolder: string;
  /** An instant, or everything that is kept. */
  readonly to: Instant | 'latest';
  /** A folder that is not there or empty; it becomes the `LINLI_DATA` of the restored county. */
  readonly into: string;
  readonly log: (words: string) => void;
};
export type Restored = { readonly backup: string; readonly to: Instant; readonly files: number };

/** Makes a county of its backup alone, as it was at an instant. Never touches one that lives. */
export async function restoreBackup({ backupFolder, to, into, log }: Restore): Promise<Restored | Refusal> {
  const folders = { dataDir: into, backupFolder };
  if ((await readdir(into).catch(() => [])).length > 0) return refuse('restore.notEmpty', { values: { folder: into } });
  const backups = await listBackups(folders);
  const base = backups.findLast(({ endedAt }) => to === 'latest' || endedAt <= to);
  const [first] = backups;
  if (first === undefined) return refuse('backup.none', { values: { folder: backupFolder } });
  if (base === undefined) return refuse('restore.tooEarly', { values: { first: first.endedAt } });
  const end = await endOfLog(folders, base);
  if (to !== 'latest' && to > end) return refuse('restore.tooLate', { values: { last: end } });
  log(`Checking the log and the files of backup ${base.name} …`);
  const wrong = [...(await checkLog(folders, base)), ...(await checkFiles(folders))];
  if (wrong.length > 0) return refuseDamaged(wrong);

  try {
    log('Copying …');
    const damaged = await layOut(folders, base);
    if (damaged.length > 0) {
      await rm(into, { recursive: true, force: true });
      return refuseDamaged(damaged);
    }
    const files = await bringFilesBack(folders);
    log('Playing the log …');
    await play(into, to, log);
    return { backup: base.name, to: to === 'latest' ? end : to, files };
  } catch (error) {
    // Half a county must not be taken for a whole one.
    await rm(into, { recursive: true, force: true });
    throw error;
  }
}

/** Where nothing happened between the instant and the end of the log, the end is how it was then. */
async function play(dataDir: string, to: Instant | 'latest', log: (words: string) => void): Promise<void> {
  try {
    await recoverCluster({ dataDir, until: to === 'latest' ? undefined : to, log });
  } catch (error) {
    if (!(error instanceof LogEndsBefore)) throw error;
    await recoverCluster({ dataDir, log });
  }
}

function refuseDamaged(files: readonly string[]): Refusal {
  return refuse('backup.damaged', { values: { files: files.join('; ') } });
}

/** Compares while it copies; gives the files that are not what was backed up. */
async function layOut(folders: BackupFolders, base: Manifest): Promise<string[]> {
  const { clusterFolder, bases, log } = placesOf(folders);
  await mkdir(clusterFolder, { recursive: true, mode: 0o700 });
  for (const folder of base.folders) await mkdir(join(clusterFolder, folder), { recursive: true, mode: 0o700 });
  const wrong: string[] = [];
  for (const { path, sha256 } of base.files) {
    const from = join(bases, base.name, 'postgres', path);
    const copied = await copyQuickly(from, join(clusterFolder, path)).catch(() => undefined);
    if (copied?.sha256 !== sha256) wrong.push(`${from} is ${copied === undefined ? 'missing' : 'damaged'}`);
  }
  await mkdir(join(clusterFolder, logToPlay), { mode: 0o700 });
  for (const name of await listLog(folders, base)) {
    const packed = join(log, `${name}.gz`);
    await writeWithHoles(join(clusterFolder, logToPlay, name), await unpack(await readFile(packed), packed));
  }
  return wrong;
}

const block = 65_536;

/** A piece that was handed over before it was full ends in zeros, which need no room on the disk. */
async function writeWithHoles(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.truncate(bytes.length);
    for (let at = 0; at < bytes.length; at += block) {
      const piece = bytes.subarray(at, at + block);
      if (piece.some((byte) => byte !== 0)) await file.write(piece, 0, piece.length, at);
    }
  } finally {
    await file.close();
  }
}

async function bringFilesBack(folders: BackupFolders): Promise<number> {
  const { files, keptFiles } = placesOf(folders);
  const kept = await listKept(folders);
  for (const { key } of kept) await copyQuickly(join(keptFiles, key), join(files, key));
  return kept.length;
}

/** How much a backup takes on the disk. */
export async function sizeOf(folders: BackupFolders, { files }: Manifest): Promise<number> {
  const { log } = placesOf(folders);
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  for (const name of await listLog(folders)) bytes += (await stat(join(log, `${name}.gz`))).size;
  return bytes;
}
