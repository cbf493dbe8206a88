import assert from 'node:assert/strict';
import { appendFile, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { checkGuards } from './check-guards.ts';
import { checkServer, findServerProblems } from './check-server.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { migrate, roleUrls } from './migrate.ts';
import { openPool } from './pool.ts';

const safe = {
  version: 180_004,
  fsync: 'on',
  synchronousCommit: 'on',
  fullPageWrites: 'on',
  encoding: 'UTF8',
  unflushed: [],
  zeroDamagedPages: 'off',
  ignoreChecksumFailure: 'off',
  isFollowing: false,
  openDoors: [],
};

describe('which versions are trusted', () => {
  test('the newest security release of each version, and everything after it', () => {
    const trusted = [150_018, 160_014, 170_010, 180_004, 180_007, 190_000];

    assert.deepEqual(
      trusted.flatMap((version) => findServerProblems({ ...safe, version })),
      [],
    );
  });

  test('a version with a known hole is refused, and the one to install is named', () => {
    assert.deepEqual(findServerProblems({ ...safe, version: 170_000 }), [
      'it is version 17.0, which has known security holes; install 17.10 or later.',
    ]);
    assert.equal(findServerProblems({ ...safe, version: 150_017 }).length, 1);
    assert.equal(findServerProblems({ ...safe, version: 160_013 }).length, 1);
    assert.equal(findServerProblems({ ...safe, version: 180_003 }).length, 1);
  });

  test('a version older than 15 is refused', () => {
    assert.deepEqual(findServerProblems({ ...safe, version: 140_023 }), [
      'it is version 14.23; Linli needs 15 or later.',
    ]);
  });
});

test('a copy that follows another server is refused: it takes no writes', () => {
  assert.match(findServerProblems({ ...safe, isFollowing: true }).join(), /Give the address of the one that leads/);
});

describe('a server that is running', () => {
  let folder: string;
  let server: EmbeddedServer;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linli-check-'));
    server = await startEmbedded({ dataDir: folder });
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('the one that comes with Linli is trusted', async () => {
    await assert.doesNotReject(checkServer(server.connectionString()));
  });

  test('a database in another encoding than UTF-8 is refused', async () => {
    await run(server, `create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0`);

    await assert.rejects(checkServer(server.connectionString('latin')), /the database is in LATIN1/);
  });

  test('a role whose commits are not flushed is named', async () => {
    await run(server, 'create role hasty');
    await run(server, 'alter role hasty set synchronous_commit = off');

    await assert.rejects(
      checkServer(server.connectionString()),
      /synchronous_commit is off for hasty in every database/,
    );

    await run(server, 'drop role hasty');
  });

  test('a server that hides damage is refused', async () => {
    await run(server, 'alter role linli_admin set zero_damaged_pages = on');
    await run(server, 'alter role linli_admin set ignore_checksum_failure = on');

    await assert.rejects(checkServer(server.connectionString()), (error: Error) =>
      ['zero_damaged_pages is on', 'ignore_checksum_failure is on'].every((words) => error.message.includes(words)),
    );

    await run(server, 'alter role linli_admin reset all');
  });

  test('a server that lets people in from the network without a password is refused', async () => {
    const rules = join(folder, 'postgres', 'pg_hba.conf');
    const ours = await readFile(rules, 'utf8');
    await appendFile(rules, 'host all all 10.0.0.0/8 trust\n');

    await assert.rejects(
      checkServer(server.connectionString()),
      /without a password: line 2 \(host all all 10.0.0.0\)/,
    );

    await writeFile(rules, ours);
  });

  test('row security that was switched off, and roles that were given too much, are named', async () => {
    await migrate(server.connectionString());
    await assert.doesNotReject(checkGuards(server.connectionString()));
    const spoilt = [
      'alter role linli_app bypassrls',
      'grant linli_owner to linli_intake',
      'alter table cases no force row level security',
      'alter table units disable row level security',
      'alter table posts owner to linli_app',
    ];
    for (const statement of spoilt) await run(server, statement);

    await assert.rejects(checkGuards(server.connectionString()), (error: Error) =>
      [
        'linli_app may pass row security by',
        'linli_intake has the rights of linli_owner',
        'row security of cases is not forced',
        'row security of units is not enabled',
        'posts belongs to linli_app',
      ].every((words) => error.message.includes(words)),
    );
  });

  test('our sessions wait until a commit is flushed, and cannot be told otherwise by their address', async () => {
    const pool = openPool(roleUrls(server.connectionString()).app, { max: 1, name: 'test' });
    await migrate(server.connectionString());

    const { rows } = await pool.query('show synchronous_commit');
    await pool.end();

    assert.deepEqual(rows, [{ synchronous_commit: 'on' }]);
    assert.deepEqual(await listMentions(/synchronous_commit/), [
      'database/check-server.ts',
      'database/embedded/run-server.ts',
    ]);
  });

  test('a server that may lose what it acknowledged is refused, with every reason at once', async () => {
    await server.stop();
    const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
    server = await startEmbedded({ dataDir: folder, settings });

    await assert.rejects(checkServer(server.connectionString()), (error: Error) =>
      ['fsync is off', 'synchronous_commit is off', 'full_page_writes is off'].every((words) =>
        error.message.includes(words),
      ),
    );
  });
});

async function run(server: EmbeddedServer, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.connectionString() });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Files of the server, besides tests, that speak of it. */
async function listMentions(words: RegExp): Promise<string[]> {
  const server = new URL('..', import.meta.url).pathname;
  const found: string[] = [];
  for await (const path of glob('**/*.{ts,sql}', { cwd: server, exclude: ['**/*.test.ts', 'node_modules/**'] }))
    if (words.test(await readFile(join(server, path), 'utf8'))) found.push(path);
  return found.sort();
}
