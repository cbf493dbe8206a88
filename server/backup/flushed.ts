import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export type Copied = { readonly bytes: number; readonly sha256: string };

/**
 * Copies a file and gives what it holds, as it was read. Only its first `most` bytes, where it may grow meanwhile.
 * Flushed before it stands under its name.
 */
export function copyFlushed(from: string, to: string, most = Number.POSITIVE_INFINITY): Promise<Copied> {
  return copy(from, to, most, true);
}

/** The same without waiting for the disk: what is restored can be restored again. */
export function copyQuickly(from: string, to: string): Promise<Copied> {
  return copy(from, to, Number.POSITIVE_INFINITY, false);
}

async function copy(from: string, to: string, most: number, isFlushed: boolean): Promise<Copied> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const unfinished = `${to}.unfinished`;
  const target = await open(unfinished, 'w', 0o600);
  let bytes = 0;
  try {
    if (most > 0)
      for await (const piece of createReadStream(from, { end: most - 1, highWaterMark: 1 << 20 })) {
        hash.update(piece);
        bytes += piece.length;
        await target.write(piece);
      }
    if (isFlushed) await target.sync();
  } finally {
    await target.close();
  }
  await rename(unfinished, to);
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes a file whole, flushes it and its folder: it is there with all of its content, or not at all. */
export async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  await flushFolder(dirname(path));
}

export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest('hex');
}
