import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, startedAtOf } from './process-life.ts';

/**
 * Makes this process the only one that runs a database in `folder`; gives back how to let go of it.
 * A claim holds as long as its process lives. The moment of its start tells it from a later process of the same number.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'postgres.claim');
  const mine = `${process.pid} ${await startedAtOf(process.pid)}`;
  while (!(await isWritten(file, mine))) {
    const [pid, startedAt] = (await readClaim(file)).split(' ');
    if (pid && isAlive(Number(pid)) && (await startedAtOf(Number(pid))) === startedAt)
      throw new Error(
        `Another Linli (process ${pid}) is running with the data in ${folder}. ` +
          'Stop it first, or set LINLI_DATA to another folder.',
      );
    await rm(file, { force: true });
  }
  return async () => {
    if ((await readClaim(file)) === mine) await rm(file, { force: true });
  };
}

async function isWritten(file: string, claim: string): Promise<boolean> {
  try {
    await writeFile(file, claim, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EACCES' || code === 'EROFS')
      throw new Error(
        `${file} cannot be written: the folder belongs to another user. Set LINLI_DATA to a folder of yours.`,
      );
    throw error;
  }
}

async function readClaim(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
