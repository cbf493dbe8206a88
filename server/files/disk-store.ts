import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Instant, instantOf, later, startOfDay } from '@linli/domain/kernel';
import { checkedKey } from './content-key.ts';
import type { FileStore } from './file-store.ts';

/** Files in a folder. Written beside their place, flushed, and moved into it: a crash leaves the whole file or none. */
export function openDiskStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checkedKey(key));
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await makeFolder(folder, dirname(path));
      const temporary = `${path}.${randomUUID()}${unfinished}`;
      try {
        await writeFlushed(temporary, bytes);
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await flushFolder(dirname(path));
    },
    get: async (key) => {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    sweep: (now) => sweepUnfinished(folder, now),
  };
}

const unfinished = '.new';
/** Longer than any file takes to be written. */
const writingMilliseconds = 3_600_000;
/** Keys begin with the day: what a crash left stands in a folder that is not much older than the crash. */
const daysLookedAt = 60;

/** The system's own change time tells when it was written: the other one is set to the day on purpose. */
async function sweepUnfinished(folder: string, now: Instant): Promise<number> {
  const since = later(now, -daysLookedAt * 86_400_000).slice(0, 10);
  let swept = 0;
  for (const county of await readdir(folder).catch(() => []))
    for (const day of await readdir(join(folder, county)).catch(() => [])) {
      if (day < since) continue;
      for (const name of await readdir(join(folder, county, day)).catch(() => [])) {
        if (!name.endsWith(unfinished)) continue;
        const path = join(folder, county, day, name);
        const { ctimeMs = Number.POSITIVE_INFINITY } = await stat(path).catch(() => ({}) as { ctimeMs?: number });
        if (ctimeMs > Date.parse(now) - writingMilliseconds) continue;
        await rm(path, { force: true });
        swept += 1;
      }
    }
  return swept;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    // To the day: a photo of whoever reported without a name must not tell when she did. (The system's own change time does.)
    const today = new Date(startOfDay(instantOf(Date.now())));
    await file.utimes(today, today);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** New folders are entries of their parents, which must be flushed like the file's own folder. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= Math.min(first.length, root.length); made = dirname(made)) {
    await flushFolder(dirname(made));
    if (made === dirname(made)) return;
  }
}

async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is journalled.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
