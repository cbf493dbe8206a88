import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { migrate, roleUrls } from './migrate.ts';

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

const template = 'linli_template';

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
  await asAdmin(server.adminUrl, `create database ${name} template ${template}`);
  const adminUrl = withDatabase(server.adminUrl, name);
  const roles = roleUrls(adminUrl);
  return {
    adminUrl,
    ownerUrl: `${adminUrl}?options=${encodeURIComponent('-c role=linli_owner')}`,
    appUrl: roles.app,
    intakeUrl: roles.intake,
    drop: async () => {
      await asAdmin(server.adminUrl, `drop database if exists ${name} with (force)`);
      await server.letGo();
    },
  };
}

/** Migrates the database that all test databases are copied from. */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, `drop database if exists ${template}`);
  await asAdmin(adminUrl, `create database ${template}`);
  await migrate(withDatabase(adminUrl, template));
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
  await prepareTemplate(server.connectionString());
  return { server, folder };
}

async function asAdmin(adminUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

function withDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
