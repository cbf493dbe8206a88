import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { digitsOfLevel } from '@linli/domain/territory';

/** One file of the register; the digits of its codes where its name tells them. */
export type RegisterFile = {
  readonly name: string;
  readonly digits?: number | undefined;
  readonly open: () => Readable;
  /** Bytes; of a file that is packed, as it is packed. */
  readonly size: number;
};

const digitsOfName = new Map<string, number>([
  ['provinces', digitsOfLevel.province],
  ['cities', digitsOfLevel.city],
  ['areas', digitsOfLevel.county],
  ['streets', digitsOfLevel.township],
  ['villages', digitsOfLevel.community],
]);

/** The files named, and for a folder those of the register in it (`provinces.csv` … `villages.csv.gz`). */
export async function listRegisterFiles(paths: readonly string[]): Promise<RegisterFile[]> {
  const found = await Promise.all(
    paths.map(async (path) => ((await stat(path)).isDirectory() ? filesOfFolder(path) : [path])),
  );
  return Promise.all(
    found.flat().map(async (path) => {
      const { size } = await stat(path);
      return { ...named(basename(path)), size, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
    }),
  );
}

/** The same of what somebody sent. */
export function registerFileOf(name: string, bytes: Buffer): RegisterFile {
  return { ...named(name), size: bytes.length, open: () => Readable.from([bytes]) };
}

function named(name: string) {
  return { name, digits: digitsOfName.get(name.replace(/\.csv(\.gz)?$/, '')) };
}

async function filesOfFolder(folder: string): Promise<string[]> {
  const candidates = [...digitsOfName.keys()].map((name) => [
    join(folder, `${name}.csv`),
    join(folder, `${name}.csv.gz`),
  ]);
  const found = await Promise.all(candidates.map(firstThatExists));
  return found.filter((path) => path !== undefined);
}

async function firstThatExists(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) return path;
  }
  return undefined;
}
