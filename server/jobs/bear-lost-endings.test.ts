import assert from 'node:assert/strict';
import { test } from 'node:test';
import PgBoss from 'pg-boss';
import { bearLostEndings } from './bear-lost-endings.ts';

const away = async () => {
  throw new Error('the database is away');
};

test('a job that ends while the database is away does not end the whole house', async () => {
  const faults: string[] = [];
  const boss = new PgBoss({ db: { executeSql: away }, schema: 'pgboss' });
  bearLostEndings(boss, (fault) => faults.push((fault as Error).message));
  const id = '019cac0f-2680-7e27-9f69-000000000002';

  // The queue does not wait for these two; were they to fail, nobody would hear it, and the process would end.
  const ending = 'update pgboss.job set completed_on = now() where id in (select unnest($2::uuid[]))';
  await assert.doesNotReject(boss.getDb().executeSql(ending, ['sweepTheSquare', [id]]));

  assert.deepEqual(faults, ['the database is away']);
});

test('everything else that fails, fails as before', async () => {
  const boss = new PgBoss({ db: { executeSql: away }, schema: 'pgboss' });
  bearLostEndings(boss, () => {});

  await assert.rejects(boss.getDb().executeSql('select version from pgboss.version', []), /away/);
});
