import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from './testing.ts';

const first = await testDatabase();
const second = await testDatabase();
after(() => first.drop());
after(() => second.drop());

test('two test databases know nothing of each other', async () => {
  await ask(first.adminUrl, 'create table lamp (id int)');

  const seen = await ask(second.adminUrl, `select to_regclass('lamp') as lamp`);

  assert.deepEqual(seen, [{ lamp: null }]);
});

test('each connection string acts as its role, and only the administrator is a superuser', async () => {
  const who = `select current_user as name, (select rolsuper from pg_roles where rolname = current_user) as rules`;

  const answers = await Promise.all([
    ask(first.adminUrl, who),
    ask(first.ownerUrl, who),
    ask(first.appUrl, who),
    ask(first.intakeUrl, who),
  ]);

  assert.deepEqual(answers.flat(), [
    { name: 'linli_admin', rules: true },
    { name: 'linli_owner', rules: false },
    { name: 'linli_app', rules: false },
    { name: 'linli_intake', rules: false },
  ]);
});

test('a test database has every migration', async () => {
  const tables = await ask(first.ownerUrl, `select to_regclass('schema_migrations') is not null as migrated`);

  assert.deepEqual(tables, [{ migrated: true }]);
});

async function ask(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
