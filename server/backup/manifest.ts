import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@linli/domain/kernel';
import { type BackupFolders, placesOf } from './folders.ts';

/** What a base backup consists of. It is written last: without it a base is unfinished, and counts for nothing. */
export type Manifest = {
  readonly name: string;
  readonly begunAt: Instant;
  /** From this instant on it can be restored to. */
  readonly endedAt: Instant;
  readonly postgres: number;
  readonly timeline: number;
  /** The first piece of the log that it needs, and the last that it needs to be whole. */
  readonly firstLog: string;
  readonly lastLog: string;
  readonly files: readonly { path: string; bytes: number; sha256: string }[];
  /** Empty folders count: the server misses them. */
  readonly folders: readonly string[];
};

export const manifestName = 'manifest.json';

/** The finished base backups, the oldest first. */
export async function listBackups(folders: BackupFolders): Promise<Manifest[]> {
  const { bases } = placesOf(folders);
  const manifests: Manifest[] = [];
  for (const name of (await readdir(bases).catch(() => [])).sort()) {
    const text = await readFile(join(bases, name, manifestName), 'utf8').catch(() => undefined);
    if (text !== undefined) manifests.push(JSON.parse(text));
  }
  return manifests;
}
