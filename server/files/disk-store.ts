import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { instantOf, startOfDay } from '@linli/domain/kernel';
import { checkedKey } from './content-key.ts';
import type { FileStore } from './file-store.ts';

/** Files in a folder. Written beside their place, flushed, and moved into it: a crash leaves the whole file or none. */
export function openDiskStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checkedKey(key));
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await makeFolder(folder, dirname(path));
      const temporary = `${path}.${randomUUID()}.new`;
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
  };
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
