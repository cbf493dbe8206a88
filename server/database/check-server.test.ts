import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { checkServer, findServerProblems } from './check-server.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';

const safe = {
  version: 180_004,
  fsync: 'on',
  synchronousCommit: 'on',
  fullPageWrites: 'on',
  encoding: 'UTF8',
  unflushed: [],
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
