import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Deadlines } from './cut-silence.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { listMigrations, migrate, roleUrls } from './migrate.ts';

export type TestDatabase = {
  /** The superuser. Only for arranging what no role of ours may do. */
  readonly adminUrl: string;
  /** As the role that owns the tables. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly intakeUrl: string;
  /** Removes the database; with the last one of this process goes the server that was started for it. */
  readonly drop: () => Promise<void>;
};

/** On a machine that is kept busy a connection may take longer than we let people wait; few tests are about that. */
export const patient: Deadlines = {
  connectMilliseconds: 60_000,
  firstAnswerMilliseconds: 60_000,
  answerMilliseconds: 60_000,
};

/**
 * A migrated database of its own for one test file, on the server of the whole run (`LINLI_TEST_DATABASE_URL`)
 * or, where a file is run by hand, on a server in a temporary folder.
 *
 *     const database = await testDatabase();
 *     after(() => database.drop());
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await takeServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = await prepareTemplate(server.adminUrl);
  await asAdmin(server.adminUrl, (client) => client.query(`create database ${name} template ${template}`));
  const adminUrl = withDatabase(server.adminUrl, name);
  const roles = roleUrls(adminUrl);
  return {
    adminUrl,
    ownerUrl: `${adminUrl}?options=${encodeURIComponent('-c role=linli_owner')}`,
    appUrl: roles.app,
    intakeUrl: roles.intake,
    drop: async () => {
      await asAdmin(server.adminUrl, async (client) => {
        await letGuestsLeave(client, name);
        await client.query(`drop database if exists ${name} with (force)`);
      });
      await server.letGo();
    },
  };
}

/**
 * The database that all test databases are copied from: made once for each state of the migrations, so that one server
 * serves many runs, and checkouts that differ. Gives its name.
 */
async function prepareTemplate(adminUrl: string): Promise<string> {
  const template = `linli_template_${await hashOfMigrations()}`;
  await asAdmin(adminUrl, async (client) => {
    // Two files that begin at once make it once; and the roles, which all databases share, are changed by one at a time.
    await client.query(`select pg_advisory_lock(hashtext('linli_template'))`);
    const { rows } = await client.query('select from pg_database where datname = $1', [template]);
    if (rows.length > 0) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished}`);
    await client.query(`create database ${unfinished}`);
    await migrate(withDatabase(adminUrl, unfinished));
    await client.query(`alter database ${unfinished} rename to ${template}`);
  });
  return template;
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, hash: content } of await listMigrations()) hash.update(`${name} ${content}\n`);
  return hash.digest('hex').slice(0, 16);
}

type Server = { readonly adminUrl: string; readonly letGo: () => Promise<void> };

let ownServer: Promise<{ server: EmbeddedServer; folder: string }> | undefined;
let users = 0;

async function takeServer(): Promise<Server> {
  const given = process.env.LINLI_TEST_DATABASE_URL;
  if (given) return { adminUrl: given, letGo: async () => {} };
  users += 1;
  ownServer ??= startOwnServer();
  const { server, folder } = await ownServer;
  return {
    adminUrl: server.connectionString(),
    letGo: async () => {
      users -= 1;
      if (users > 0) return;
      ownServer = undefined;
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startOwnServer() {
  const folder = await mkdtemp(join(tmpdir(), 'linli-test-'));
  const server = await startEmbedded({ dataDir: folder, settings: { max_connections: '200' } });
  return { server, folder };
}

/** A pool that was ended says goodbye a moment later; thrown out in that moment, its connection would end the process. */
async function letGuestsLeave(client: pg.Client, database: string): Promise<void> {
  for (let tries = 0; tries < 800; tries++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [database]);
    if (rowCount === 0) return;
    await wait(25);
  }
}

async function asAdmin(adminUrl: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

function withDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
