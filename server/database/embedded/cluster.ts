import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inCluster } from './in-cluster.ts';
import type { Programs } from './programs.ts';
import type { ServerAccount } from './server-account.ts';

type Cluster = {
  folder: string;
  clusterFolder: string;
  account: ServerAccount | undefined;
  programs: Programs;
  log: (words: string) => void;
};

const majorVersion = '18';

/** Makes the cluster where there is none; gives the administrator's password. */
export async function ensureCluster(cluster: Cluster): Promise<string> {
  const passwordFile = join(cluster.folder, 'postgres.password');
  const versionFile = join(cluster.clusterFolder, 'PG_VERSION');
  if (!(await stat(versionFile).catch(() => undefined))) {
    await createCluster(cluster, passwordFile);
    return readFile(passwordFile, 'utf8');
  }
  const version = (await readFile(versionFile, 'utf8')).trim();
  if (version !== majorVersion)
    throw new Error(
      `The database in ${cluster.clusterFolder} was made by PostgreSQL ${version}; this Linli brings ${majorVersion}. ` +
        `Copy it with pg_dump of version ${version}, or set LINLI_DATA to another folder.`,
    );
  return readFile(passwordFile, 'utf8');
}

/** Built beside its place and moved there when complete, so that an interrupted first start leaves nothing half-made. */
async function createCluster({ clusterFolder, account, programs, log }: Cluster, passwordFile: string): Promise<void> {
  log('Creating the database …');
  const unfinished = `${clusterFolder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (account) await chown(unfinished, account.uid, account.gid);
  const { spawnOptions, folderAsSeenInside } = inCluster(unfinished, account);
  const place = ['-D', folderAsSeenInside];
  // Texts are ordered by code point, the same on every machine and for ever: no library of the system decides.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run(
    programs.initdb,
    [...place, '-U', 'linli_admin', '--auth=trust', '--data-checksums', ...locale],
    spawnOptions,
  );

  await run(programs.postgres, ['--single', ...place, 'postgres'], spawnOptions, 'create database linli\n');
  const password = await giveNewPassword(unfinished, account, programs);
  await writeFile(passwordFile, password, { mode: 0o600 });
  await writeFile(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  await rename(unfinished, clusterFolder);
}

/** By the server's own mouth, while nobody can reach it, and not by a file that others could read. */
export async function giveNewPassword(
  clusterFolder: string,
  account: ServerAccount | undefined,
  programs: Programs,
): Promise<string> {
  const { spawnOptions, folderAsSeenInside } = inCluster(clusterFolder, account);
  const password = randomBytes(32).toString('hex');
  const words = `alter role linli_admin password '${password}'\n`;
  await run(programs.postgres, ['--single', '-D', folderAsSeenInside, 'postgres'], spawnOptions, words);
  return password;
}

async function run(program: string, programArguments: string[], options: object, input = ''): Promise<void> {
  const child = spawn(program, programArguments, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (piece) => said.push(piece));
  child.stderr.on('data', (piece) => said.push(piece));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise((done, fail) => child.on('close', done).on('error', fail));
  const words = Buffer.concat(said).toString();
  // A single-user server reports a failed statement and still ends well.
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(words))
    throw new Error(`${program} failed (${code}) in ${'cwd' in options ? options.cwd : '.'}:\n${words}`);
}
