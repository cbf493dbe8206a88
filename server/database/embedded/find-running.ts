import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isAlive } from './process-life.ts';

/** The administrator's connection string of a server that another Linli runs in this folder; undefined where none does. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  const folder = resolve(dataDir);
  const [pid, , , port, , , , status] = (await read(join(folder, 'postgres', 'postmaster.pid'))).split('\n');
  if (!pid || !isAlive(Number(pid)) || status?.trim() !== 'ready') return undefined;
  const password = await read(join(folder, 'postgres.password'));
  return `postgres://linli_admin:${password}@127.0.0.1:${port}/linli`;
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
