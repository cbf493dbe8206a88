import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { writeFlushed } from './flushed.ts';
import { type BackupFolders, placesOf } from './folders.ts';

/** A whole piece of the log, or the history of a timeline; others are not finished. */
const finished = /^[0-9A-F]{24}(\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/;

/**
 * Takes what the server has handed over of its log and keeps it, packed and flushed, beside the backups; gives how many
 * pieces. Where there is no backup that it could go on from, it is of no use and goes. May run twice at once.
 */
export async function keepLog(folders: BackupFolders): Promise<number> {
  const { handedOver, log, bases } = placesOf(folders);
  const names = (await readdir(handedOver).catch(() => [])).filter((name) => finished.test(name)).sort();
  const isOfUse = (await readdir(bases).catch(() => [])).length > 0;
  await mkdir(log, { recursive: true, mode: 0o700 });
  for (const name of names) {
    const path = join(handedOver, name);
    if (isOfUse) await keepPiece(path, join(log, `${name}.gz`));
    await rm(path, { force: true });
  }
  return names.length;
}

/** Its time is that of the hand-over: until then the kept log tells everything. */
async function keepPiece(from: string, to: string): Promise<void> {
  const piece = await readFile(from).catch(() => undefined);
  // Another one was quicker.
  if (piece === undefined) return;
  const earlier = await readFile(to).catch(() => undefined);
  if (earlier !== undefined) {
    // Handed over again after a crash, it is the same; another one is of another life of this database.
    if ((await unpack(earlier, to)).equals(piece)) return;
    throw new Error(`${to} is there already, with another content: give LINLI_BACKUP a folder of its own`);
  }
  const { mtime } = await stat(from);
  await writeFlushed(to, await promisify(gzip)(piece, { level: 1 }));
  await utimes(to, mtime, mtime);
}

/** Throws, by name, where a kept piece has been damaged. */
export async function unpack(packed: Buffer, path: string): Promise<Buffer> {
  try {
    return await promisify(gunzip)(packed);
  } catch (cause) {
    throw new Error(`${path} is damaged`, { cause });
  }
}
