import { createHash, createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const folder = new URL('./migrations/', import.meta.url);
const onlyOneAtATime = 7_300_112_233;

type Migration = { name: string; sql: string; hash: string };
export type MigrationReport = { applied: string[]; current: number };

/**
 * Brings the database to the newest form, as the role `linli_owner`, each migration in a transaction of its own.
 * A migration that was changed after it ran is an error: migrations go forward only.
 */
export async function migrate(adminUrl: string): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [onlyOneAtATime]);
    await createRolesInTurn(client, adminUrl);
    await client.query('set role linli_owner');
    await client.query(`create table if not exists schema_migrations (
      name text constraint schema_migrations_pkey primary key, hash text not null,
      applied_at timestamptz not null default now())`);
    const done = new Map<string, string>(
      (await client.query('select name, hash from schema_migrations')).rows.map((row) => [row.name, row.hash]),
    );
    const all = await listMigrations();
    const applied: string[] = [];
    for (const migration of all) {
      const hash = done.get(migration.name);
      if (hash !== undefined && hash !== migration.hash)
        throw new Error(`Migration ${migration.name} was changed after it ran; add a new migration instead`);
      if (hash !== undefined) continue;
      await apply(client, migration);
      applied.push(migration.name);
    }
    return { applied, current: all.length };
  } finally {
    await client.end();
  }
}

export async function listMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The connection strings of the two unprivileged roles, made from the administrator's. */
export function roleUrls(adminUrl: string): { app: string; intake: string } {
  return { app: roleUrl(adminUrl, 'linli_app'), intake: roleUrl(adminUrl, 'linli_intake') };
}

function roleUrl(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(adminUrl, role);
  return url.href;
}

/** The same on every server of an installation, and nothing to keep: derived from the administrator's own password. */
function rolePassword(adminUrl: string, role: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(adminUrl).password))
    .update(`linli role ${role}`)
    .digest('hex');
}

/**
 * Roles belong to the whole cluster, an advisory lock to one database: two databases that are migrated at once meet here.
 * PostgreSQL lets the first through and refuses the others, who try again.
 */
async function createRolesInTurn(client: pg.Client, adminUrl: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await client.query('begin');
    try {
      await createRoles(client, adminUrl);
      await client.query('commit');
      return;
    } catch (error) {
      await client.query('rollback');
      if (tries === 100 || !isMeeting(error as pg.DatabaseError)) throw error;
      await wait(20 + Math.random() * 80);
    }
  }
}

/** Changed at once, created at once, or waiting for each other. */
function isMeeting({ code, message }: pg.DatabaseError): boolean {
  return code === '23505' || code === '42710' || code === '40P01' || (code === 'XX000' && /concurrently/.test(message));
}

async function createRoles(client: pg.Client, adminUrl: string): Promise<void> {
  for (const role of ['linli_owner', 'linli_app', 'linli_intake']) {
    const exists = (await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount === 1;
    const login = role === 'linli_owner' ? 'nologin' : `login password '${rolePassword(adminUrl, role)}'`;
    await client.query(
      `${exists ? 'alter' : 'create'} role ${role} nosuperuser nocreatedb nocreaterole nobypassrls ${login}`,
    );
  }
  await client.query('grant linli_owner to current_user');
  await client.query('grant create, usage on schema public to linli_owner');
  await client.query('revoke create on schema public from public');
  await client.query('grant usage on schema public to linli_app, linli_intake');
  await client.query(
    `do $$ begin execute format('grant create on database %I to linli_owner', current_database()); end $$`,
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into schema_migrations (name, hash) values ($1, $2)', [migration.name, migration.hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.name} failed and was undone: ${(error as Error).message}`, { cause: error });
  }
}
