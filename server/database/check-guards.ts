import pg from 'pg';
import { listMigrations } from './migrate.ts';

/**
 * Throws where the database no longer guards what the migrations made it guard: somebody gave a role more rights, or took
 * row security from a table "for a moment". A few questions to the catalogue, at every start.
 */
export async function checkGuards(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ words: string }>(findings, [await listGuarded()]);
    const words = rows.map((row) => row.words);
    if (words.length > 0)
      throw new Error(
        `The database does not guard what it must:\n  ${words.join('\n  ')}\nUndo it before Linli opens.`,
      );
  } finally {
    await client.end();
  }
}

/** Tables that a migration put under row security. */
async function listGuarded(): Promise<string[]> {
  const enabling = /alter table (\w+)\s+enable row level security/g;
  return (await listMigrations()).flatMap(({ sql }) => [...sql.matchAll(enabling)].map(([, name = '']) => name));
}

const ours = `('linli_app', 'linli_intake')`;
const findings = `
  select rolname || ' is a superuser' as words from pg_roles where rolname in ('linli_app', 'linli_intake', 'linli_owner') and rolsuper
  union all
  select rolname || ' may pass row security by' from pg_roles
  where rolname in ('linli_app', 'linli_intake', 'linli_owner') and rolbypassrls
  union all
  select rolname || ' may make roles' from pg_roles where rolname in ('linli_app', 'linli_intake') and rolcreaterole
  union all
  select member.rolname || ' has the rights of ' || given.rolname
  from pg_auth_members m join pg_roles member on member.oid = m.member join pg_roles given on given.oid = m.roleid
  where member.rolname in ${ours}
  union all
  select relname || ' belongs to ' || rolname from pg_class join pg_roles on pg_roles.oid = relowner
  where rolname in ${ours} and relkind in ('r', 'p', 'v', 'm')
  union all
  select 'row security of ' || relname || ' is not ' || case when relrowsecurity then 'forced' else 'enabled' end
  from pg_class where relnamespace = 'public'::regnamespace and relname = any ($1) and relkind in ('r', 'p')
    and not (relrowsecurity and relforcerowsecurity)`;
