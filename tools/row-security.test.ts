import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '../server/database/testing.ts';
import { root } from './root.ts';

/*
 * What the database itself guards, read from its catalogue. Grants stand in tools/grants.txt for a person to read. After a
 * change that is meant:
 *     LINLI_WRITE_GRANTS=1 node --test tools/row-security.test.ts
 */
const file = join(root, 'tools/grants.txt');

/** Tables that belong to no territory: reference rows that everybody may read, and what the server itself keeps. */
const withoutTerritory = new Set(
  readFileSync(join(root, 'tools/tables-without-territory.txt'), 'utf8').match(/^\w+/gm),
);

/** Functions that run with their owner's rights; each must fix its search_path. */
// biome-ignore format: one a line, so that branches that add one each meet no other
const definers: readonly string[] = [
  'delegation_of',
  'find_account',
  'find_leaf',
  'find_openid_person',
  'find_person',
  'find_resident',
  'mediations_of_scope',
  'own_account',
  'own_cases',
  'own_password',
  'posts_of_person',
  'recognize_session',
  'redact_entry',
  'set_own_password',
];

/** Words of tables and columns by which people could be watched, ranked or listed. See "What this platform will not do". */
const watching =
  /black_?list|watch_?list|blacklist|suspect|score|credit_rating|risk_person|key_person|face|fingerprint|iris|licen[cs]e_plate|plate_number|trajectory|movement|track(ing)?_|religion|belief|informant|petitioner|ex_?prisoner|addict|mental|penalty_point|demerit/;

let database: TestDatabase;
let client: pg.Client;

before(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
});
after(async () => {
  await client.end();
  await database.drop();
});

test('row security is enabled and forced on every table that belongs to a territory', async () => {
  const tables = await ask<{ name: string; isEnabled: boolean; isForced: boolean; policies: number }>(`
    select c.relname as name, c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
  const open = tables.filter(({ isEnabled, isForced, policies }) => !(isEnabled && isForced && policies > 0));
  const expected = tables.map(({ name }) => name).filter((name) => withoutTerritory.has(name));
  assert.deepEqual(
    open.map(({ name }) => name),
    expected,
  );
});

test('the roles of the server may do what tools/grants.txt says, and no more', async () => {
  const grants = await ask<{ line: string }>(`
    select grantee || ' ' || table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type) as line
    from information_schema.role_table_grants
    where table_schema = 'public' and grantee in ('linli_app', 'linli_intake', 'PUBLIC')
    group by grantee, table_name order by 1`);
  const columns = await ask<{ line: string }>(`
    select grantee || ' ' || table_name || ' (' || lower(privilege_type) || ': '
      || string_agg(column_name, ' ' order by column_name) || ')' as line
    from information_schema.role_column_grants c
    where table_schema = 'public' and grantee in ('linli_app', 'linli_intake', 'PUBLIC') and not exists (
      select from information_schema.role_table_grants t where t.table_schema = 'public' and t.grantee = c.grantee
        and t.table_name = c.table_name and t.privilege_type = c.privilege_type)
    group by grantee, table_name, privilege_type order by 1`);
  const text = `${[...grants, ...columns].map(({ line }) => line).join('\n')}\n`;
  if (process.env.LINLI_WRITE_GRANTS === '1') writeFileSync(file, text);
  assert.equal(readFileSync(file, 'utf8'), text);
});

test('nobody may change or delete what the ledger holds', async () => {
  const rights = await ask<{ role: string }>(`
    select role from unnest(array['linli_app', 'linli_intake']) as role
    where has_table_privilege(role, 'ledger_entries', 'update') or has_table_privilege(role, 'ledger_entries', 'delete')
      or has_table_privilege(role, 'ledger_entries', 'truncate')`);
  assert.deepEqual(rights, []);
});

test('the roles of the server own nothing and bypass nothing', async () => {
  const roles = await ask<{ name: string }>(`
    select rolname as name from pg_roles where rolname in ('linli_app', 'linli_intake', 'linli_owner')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`);
  const owned = await ask<{ name: string }>(`
    select relname as name from pg_class
    where relowner in (select oid from pg_roles where rolname in ('linli_app', 'linli_intake'))`);
  assert.deepEqual([roles, owned], [[], []]);
});

test('views see with the eyes of whoever asks, and functions with the rights of their owner are on a list', async () => {
  const views = await ask<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce(reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)`);
  const functions = await ask<{ name: string; path: string[] | null }>(`
    select proname as name, proconfig as path from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef order by 1`);
  assert.deepEqual(views, []);
  assert.deepEqual(
    functions.filter(({ path }) => path?.some((setting) => setting.startsWith('search_path='))).map(({ name }) => name),
    definers,
  );
  assert.equal(functions.length, definers.length);
});

test('no table and no column is made for keeping watch on people', async () => {
  const names = await ask<{ name: string }>(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' order by 1`);
  assert.deepEqual(
    names.filter(({ name }) => watching.test(name)).map(({ name }) => name),
    [],
  );
});

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}
