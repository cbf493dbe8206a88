import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { inCluster } from './embedded/in-cluster.ts';
import { readPostmaster } from './embedded/postmaster-file.ts';
import { isAlive } from './embedded/process-life.ts';
import { findPrograms } from './embedded/programs.ts';
import { findServerAccount } from './embedded/server-account.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';

describe('the database that comes with Linli', () => {
  let folder: string;
  let server: EmbeddedServer | undefined;

  before(async () => {
    // Closed to all others, as a clone below the home of root is.
    folder = await mkdtemp(join(tmpdir(), 'linli-embedded-'));
    server = await startEmbedded({ dataDir: folder });
    await ask(server, 'create table kept (words text)');
  });
  beforeEach(async () => {
    await server?.stop();
    server = undefined;
  });
  after(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('keeps what was written when it is stopped and started again', async () => {
    server = await startEmbedded({ dataDir: folder });
    await ask(server, `insert into kept values ('路灯坏了')`);
    await server.stop();

    server = await startEmbedded({ dataDir: folder });

    assert.deepEqual(await ask(server, 'select words from kept'), [{ words: '路灯坏了' }]);
  });

  test('flushes every commit, checks every page, and orders words the same on every machine', async () => {
    server = await startEmbedded({ dataDir: folder });

    const settings = await ask(
      server,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes',
       'data_checksums', 'server_encoding', 'listen_addresses') order by name`,
    );
    const order = await ask(
      server,
      `select string_agg(word, '' order by word) as words from unnest('{b,B,a,中}'::text[]) word`,
    );

    assert.deepEqual(Object.fromEntries(settings.map((row) => [row.name, row.setting])), {
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
    });
    assert.deepEqual(order, [{ words: 'Bab中' }]);
  });

  test('lets nobody in without the password', async () => {
    server = await startEmbedded({ dataDir: folder });
    const url = new URL(server.connectionString());
    url.password = 'guessed';

    const client = new pg.Client({ connectionString: url.href });

    await assert.rejects(client.connect(), /password authentication failed/);
    assert.equal((await stat(join(folder, 'postgres.password'))).mode & 0o077, 0);
  });

  test('a second Linli on the same data is refused in words that say what to do', async () => {
    server = await startEmbedded({ dataDir: folder });

    await assert.rejects(startEmbedded({ dataDir: folder }), /Another Linli \(process \d+\) .* set LINLI_DATA/);

    assert.equal((await ask(server, 'select 1 as alive')).length, 1);
  });

  test('when Linli is killed the database ends by itself, and the next start keeps everything', async () => {
    const holder = await startHolder(folder);
    const postmaster = await postmasterOf(folder);

    holder.kill('SIGKILL');
    await untilGone(postmaster);
    server = await startEmbedded({ dataDir: folder });

    assert.equal((await ask(server, 'select words from kept')).length, 1);
  });

  test('when the database is killed as well, the next start recovers what was committed', async () => {
    const holder = await startHolder(folder);
    const postmaster = await postmasterOf(folder);

    process.kill(postmaster, 'SIGKILL');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    server = await startEmbedded({ dataDir: folder });

    assert.equal((await ask(server, 'select words from kept')).length, 1);
  });

  test('when the database alone is killed, Linli starts it again at the same address with everything committed', async () => {
    server = await startEmbedded({ dataDir: folder });
    const killed = await postmasterOf(folder);

    process.kill(killed, 'SIGKILL');
    await untilGone(killed);
    const words = await askPatiently(server, 'select words from kept');

    assert.equal(words.length, 1);
    assert.notEqual(await postmasterOf(folder), killed);
  });

  test('a database that was killed is not started again when Linli is stopping', async () => {
    server = await startEmbedded({ dataDir: folder });
    const killed = await postmasterOf(folder);

    process.kill(killed, 'SIGKILL');
    await server.stop();

    assert.equal((await readPostmaster(join(folder, 'postgres')).then((it) => it && isAlive(it.pid))) ?? false, false);
  });

  test('a server that nobody looks after any more is ended, and its data opened again', async () => {
    const orphan = await startOrphan(folder);

    server = await startEmbedded({ dataDir: folder });

    assert.equal((await ask(server, 'select words from kept')).length, 1);
    assert.equal(isAlive(orphan), false);
  });

  test('a process number that went to another program since the crash does not stop the start', async () => {
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.ppid}\n/nowhere\n1\n5432\n\n\n0 0\nready\n`);
    await writeFile(join(folder, 'postgres.claim'), `${process.ppid} 1`);

    server = await startEmbedded({ dataDir: folder });

    assert.equal((await ask(server, 'select 1 as alive')).length, 1);
  });

  test('stopping leaves no process', async () => {
    server = await startEmbedded({ dataDir: folder });
    const postmaster = await postmasterOf(folder);

    await server.stop();

    assert.equal(isAlive(postmaster), false);
  });

  test('a folder made by another major version is refused by name', async () => {
    const versionFile = join(folder, 'postgres', 'PG_VERSION');
    await writeFile(versionFile, '17\n');

    await assert.rejects(startEmbedded({ dataDir: folder }), /made by PostgreSQL 17; this Linli brings 18/);

    await writeFile(versionFile, '18\n');
  });
});

async function ask(server: EmbeddedServer, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.connectionString() });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** As pools do: a connection that is refused is tried again. */
async function askPatiently(server: EmbeddedServer, text: string): Promise<Record<string, unknown>[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask(server, text);
    } catch (error) {
      if (tries === 100) throw error;
      await wait(100);
    }
  }
}

/** Another process that runs the database in `folder` until it is killed. */
async function startHolder(folder: string): Promise<ChildProcess> {
  const source = `import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    await startEmbedded({ dataDir: ${JSON.stringify(folder)} }); console.log('ready'); setInterval(() => {}, 1e6);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
}

async function startOrphan(folder: string): Promise<number> {
  const clusterFolder = join(folder, 'postgres');
  const account = await findServerAccount(clusterFolder);
  const { spawnOptions, folderAsSeenInside } = inCluster(clusterFolder, account);
  const { postgres } = await findPrograms(account);
  const flags = ['-c', 'listen_addresses=', '-c', 'unix_socket_directories=.'];
  const orphan = spawn(postgres, ['-D', folderAsSeenInside, ...flags], { ...spawnOptions, stdio: 'ignore' });
  // A server that was killed before may have left "ready" in the file: only what the orphan itself wrote counts.
  const isReady = async () => {
    const server = await readPostmaster(clusterFolder);
    return server?.pid === orphan.pid && server?.isReady;
  };
  for (let tries = 0; !(await isReady()); tries++) {
    assert.ok(tries < 3_000, 'the orphan did not start');
    await wait(20);
  }
  return orphan.pid ?? 0;
}

async function postmasterOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

async function untilGone(pid: number): Promise<void> {
  for (let tries = 0; isAlive(pid); tries++) {
    assert.ok(tries < 1_200, `process ${pid} is still alive`);
    await wait(50);
  }
}
