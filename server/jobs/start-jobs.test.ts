import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { installQueue } from './install-queue.ts';
import type { Job } from './job.ts';
import { type Bench, effectsOf, noting, openBench, until } from './outbox.test-support.ts';
import { createDueJobs } from './run-due-jobs.ts';
import { startJobs } from './start-jobs.ts';

const now = '2026-03-02T01:00:00.000Z';
let bench: Bench;
before(async () => {
  bench = await openBench();
});
after(() => bench.close());

test('the jobs run by the clock, reactions run beside them, and stopping leaves no connection', async () => {
  const ran: string[] = [];
  const sweep: Job = { name: 'sweepTheSquare', every: 'minute', run: async (at) => ran.push(at) };
  const { database, test: db } = bench;
  const options = { database, adminUrl: db.adminUrl, clock: () => now, jobs: [sweep], readers: [noting('beside')] };

  const jobs = await startJobs(options);
  await bench.happen('lamp.blinks');
  await until(async () => (await effectsOf(bench, 'beside')).includes('lamp.blinks'));
  await until(() => ran.length > 0);
  const whileRunning = jobs.areRunning();
  await jobs.stop();

  assert.equal(ran[0], now);
  assert.equal(whileRunning, true);
  assert.equal(jobs.areRunning(), false);
  await until(async () => (await connectionsNamed('linli-jobs')) === 0);
});

test('the application plans and takes jobs, and can change nothing of the queue itself', async () => {
  await installQueue(bench.test.adminUrl, [{ name: 'lightLamps', every: 'day', run: async () => 0 }]);
  const app = new pg.Client({ connectionString: bench.test.appUrl });
  await app.connect();

  await app.query(`insert into pgboss.job (name, policy) values ('lightLamps', 'short')`);
  await assert.rejects(app.query('create table pgboss.mine (id int)'), /permission denied/);
  await assert.rejects(app.query(`delete from pgboss.schedule`), /permission denied/);
  await assert.rejects(app.query(`select pgboss.create_queue('mine', '{}')`), /permission denied/);

  await app.end();
});

test('a job that is no longer on the list is no longer planned', async () => {
  await installQueue(bench.test.adminUrl, [{ name: 'lightGasLamps', every: 'day', run: async () => 0 }]);
  await installQueue(bench.test.adminUrl, [{ name: 'lightLamps', every: 'day', run: async () => 0 }]);

  const planned = await bench.ask('select name, cron, timezone from pgboss.schedule');

  assert.deepEqual(planned, [{ name: 'lightLamps', cron: '43 3 * * *', timezone: 'Asia/Shanghai' }]);
});

test('by a simulated clock each job runs once in its span', async () => {
  const ran: string[] = [];
  const job = (name: string, every: Job['every']): Job => ({
    name,
    every,
    run: async (at) => ran.push(`${name} ${at}`),
  });
  const runDueJobs = createDueJobs([job('ring', 'minute'), job('archive', 'hour')]);

  await runDueJobs('2026-03-02T01:00:00.000Z');
  const nothingDue = await runDueJobs('2026-03-02T01:00:59.000Z');
  const aMinuteLater = await runDueJobs('2026-03-02T01:01:00.000Z');
  const hoursLater = await runDueJobs('2026-03-02T05:30:00.000Z');

  assert.deepEqual(nothingDue, {});
  assert.deepEqual(Object.keys(aMinuteLater), ['ring']);
  assert.deepEqual(Object.keys(hoursLater), ['ring', 'archive']);
  assert.equal(ran.length, 5);
});

async function connectionsNamed(name: string): Promise<number> {
  const admin = new pg.Client({ connectionString: bench.test.adminUrl });
  await admin.connect();
  const { rows } = await admin.query(
    'select count(*)::int as count from pg_stat_activity where application_name = $1 and datname = current_database()',
    [name],
  );
  await admin.end();
  return rows[0].count;
}
