import pg from 'pg';
import PgBoss from 'pg-boss';
import { type Job, spans } from './job.ts';

export const schema = 'pgboss';

/** What the application does to the queue's tables: it plans, takes and finishes jobs, and creates nothing. */
const grants = `
  grant usage on schema ${schema} to linli_app;
  grant select, insert, update, delete on ${schema}.job, ${schema}.archive to linli_app;
  grant select on ${schema}.queue, ${schema}.schedule to linli_app;
  grant select, update on ${schema}.version to linli_app`;

/**
 * Brings the tables of the queue to the form this version of it wants, with one queue and one time for each job, as the
 * role that owns all our tables. Run before each start; changes nothing where nothing is new.
 */
export async function installQueue(adminUrl: string, jobs: readonly Job[]): Promise<void> {
  await letOwnerCreate(adminUrl);
  const boss = new PgBoss({ connectionString: asOwner(adminUrl), schema, max: 1, supervise: false, schedule: false });
  let lost: Error | undefined;
  boss.on('error', (error) => {
    lost = error;
  });
  try {
    await boss.start();
    await boss.createQueue(cronQueue);
    for (const job of jobs) {
      await boss.createQueue(job.name, { name: job.name, policy: 'short', retryLimit: 0, expireInMinutes: 30 });
      await boss.schedule(job.name, spans[job.every].cron, {}, { tz: 'Asia/Shanghai' });
    }
    const names = new Set(jobs.map((job) => job.name));
    for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name);
    await boss.getDb().executeSql(grants, []);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (lost !== undefined) throw lost;
}

/** The queue through which pg-boss itself sees to it that of many servers one plans a job. */
const cronQueue = '__pgboss__send-it';

/** A database that was copied or restored has lost the privileges on itself. */
async function letOwnerCreate(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(
      `do $$ begin execute format('grant create on database %I to linli_owner', current_database()); end $$`,
    );
  } finally {
    await admin.end();
  }
}

function asOwner(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.searchParams.set('options', '-c role=linli_owner');
  return url.href;
}
