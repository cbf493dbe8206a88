import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyFlushed } from './flushed.ts';
import { type BackupFolders, placesOf } from './folders.ts';

export type KeptFile = { readonly key: string; readonly bytes: number; readonly sha256: string };

/** Keys are by county and day and never written twice, so what was copied once need not be looked at again. */
export async function keepFiles(folders: BackupFolders, since = ''): Promise<number> {
  const { files, keptFiles } = placesOf(folders);
  const kept = new Set((await listKept(folders)).map(({ key }) => key));
  let count = 0;
  for (const key of await listKeys(files, since)) {
    if (kept.has(key)) continue;
    const copied = await copyFlushed(join(files, key), join(keptFiles, key)).catch(unlessGone);
    if (copied === undefined) continue;
    await noteFile(folders, { key, ...copied });
    count += 1;
  }
  return count;
}

/** What has been copied, with the hash of what was read. */
export async function listKept(folders: BackupFolders): Promise<KeptFile[]> {
  const text = await readFile(listOf(folders), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
}

async function noteFile(folders: BackupFolders, file: KeptFile): Promise<void> {
  const list = listOf(folders);
  await mkdir(dirname(list), { recursive: true, mode: 0o700 });
  await appendFile(list, `${JSON.stringify(file)}\n`, { mode: 0o600, flush: true });
}

export function listOf({ backupFolder }: BackupFolders): string {
  return join(backupFolder, 'files.jsonl');
}

/** Keys of files that came on this day or later, written `county/day/name`. */
async function listKeys(files: string, since: string): Promise<string[]> {
  const keys: string[] = [];
  for (const county of await readdir(files).catch(() => []))
    for (const day of await readdir(join(files, county)).catch(() => [])) {
      if (day < since) continue;
      const names = await readdir(join(files, county, day)).catch(() => []);
      keys.push(...names.filter((name) => !name.endsWith('.new')).map((name) => `${county}/${day}/${name}`));
    }
  return keys;
}

/** What is erased while we copy is not to be kept. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
