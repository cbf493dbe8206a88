import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../database/testing.ts';

test('a house that is no demo comes with no account, no password and no session', async (context) => {
  const database = await testDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  context.after(async () => {
    await admin.end();
    await database.drop();
  });

  const { rows } = await admin.query(`select (select count(*)::int from people) as people,
    (select count(*)::int from passwords) as passwords, (select count(*)::int from first_codes) as codes,
    (select count(*)::int from sessions) as sessions`);

  assert.deepEqual(rows, [{ people: 0, passwords: 0, codes: 0, sessions: 0 }]);
});
