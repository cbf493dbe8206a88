import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Refusal, refuse } from '@linli/domain/kernel';
import type { MigrationReport, Scope, Transaction } from '../database/index.ts';
import { readSettings, type Settings } from '../settings.ts';

export type CommandDatabase = {
  /** A superuser of the cluster, or of the database alone where the installation has its own server. */
  readonly adminUrl: string;
  readonly settings: Settings;
  /** What the newest form of the database took; undefined where nothing was to be migrated. */
  readonly migration: MigrationReport | undefined;
  /** One transaction with the rights of the application and the eyes of `scope`: for reading and for ordinary work. */
  readonly asApp: <T>(work: (tx: Transaction) => Promise<T>, scope?: Scope) => Promise<T>;
  /** One transaction as the owner of the tables: for imports of reference data. */
  readonly asOwner: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
};

/**
 * The database of this installation for the length of one command: the server at `DATABASE_URL`; or the one that a
 * running `linli start` holds open in `LINLI_DATA`; or that one started for this command alone. With `migrate` it is
 * created and brought to the newest form first; without, a database that is missing or behind is refused.
 */
export async function withDatabase<T>(
  { migrate }: { migrate: boolean },
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T | Refusal> {
  const settings = readSettings(process.env);
  const { dataDir, databaseUrl } = settings;
  const given = databaseUrl ?? (await findRunning(dataDir));
  if (given) return orUnreachable(() => workAt(given, settings, migrate, work));
  if (!migrate && !existsSync(join(dataDir, 'postgres', 'PG_VERSION')))
    return refuse('database.none', { values: { folder: dataDir } });

  const { startEmbedded } = await import('../database/embedded.ts');
  const server = await startEmbedded({
    dataDir,
    isArchiving: true,
    log: (words) => process.stderr.write(`${words}\n`),
  });
  try {
    return await workAt(server.connectionString(), settings, migrate, work);
  } finally {
    await server.stop();
  }
}

async function orUnreachable<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!unreachable.has(code)) throw error;
    return refuse('database.unreachable', { values: { reason: code } });
  }
}

/** Nobody listens, no such host, no way there, wrong password, no such database. */
const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
]);

async function findRunning(dataDir: string): Promise<string | undefined> {
  return (await import('../database/embedded.ts')).findRunning(dataDir);
}

async function workAt<T>(
  adminUrl: string,
  settings: Settings,
  isMigrating: boolean,
  work: (database: CommandDatabase) => Promise<T>,
): Promise<T | Refusal> {
  const { inTransaction, migrate, nobody, openPool, roleUrls } = await import('../database/index.ts');
  const migration = isMigrating ? await migrate(adminUrl) : undefined;
  const ownerUrl = new URL(adminUrl);
  ownerUrl.searchParams.set('options', '-c role=linli_owner');
  const app = openPool(roleUrls(adminUrl).app, { max: 4, name: 'linli-command' });
  const owner = openPool(ownerUrl.href, { max: 1, name: 'linli-import' });
  try {
    return await work({
      adminUrl,
      settings,
      migration,
      asApp: (run, scope = nobody) => inTransaction(app, scope, run),
      asOwner: (run) => inTransaction(owner, nobody, run),
    });
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!isMigrating && behind.has(code)) return refuse('database.notMigrated');
    throw error;
  } finally {
    await Promise.all([app.end(), owner.end()]);
  }
}

/** undefined_table, or a role that cannot sign in yet: nobody has migrated this database. */
const behind: ReadonlySet<string> = new Set(['42P01', '28P01', '28000']);
