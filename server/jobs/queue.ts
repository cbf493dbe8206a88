import type { Instant } from '@linli/domain/kernel';
import PgBoss from 'pg-boss';
import { bearLostEndings } from './bear-lost-endings.ts';
import { schema } from './install-queue.ts';
import type { Job } from './job.ts';

type Queued = {
  readonly appUrl: string;
  readonly jobs: readonly Job[];
  readonly clock: () => Instant;
  readonly onFault: (fault: unknown, where: string) => void;
};

export type Queue = {
  /** False from when the queue could not reach its tables until it has reached them again. */
  readonly isWell: () => boolean;
  /** Waits for the jobs that are running, half a minute at most. */
  readonly stop: () => Promise<void>;
};

const pauseMilliseconds = 1_000;
/** For its connections, which it opens itself; the last of its words is longer than the longest of its statements. */
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 30_000, keepAlive: true };

/** Runs jobs by the clock of the database, each once however many servers there are. Needs `installQueue` before. */
export async function startQueue({ appUrl, jobs, clock, onFault }: Queued): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: appUrl,
    schema,
    max: 2,
    application_name: 'linli-jobs',
    ...patience,
    migrate: false,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterDays: 7,
  });
  let isFaulty = false;
  let isStopping = false;
  const reachAgain = async () => {
    while (isFaulty && !isStopping) {
      await new Promise((resume) => setTimeout(resume, pauseMilliseconds).unref());
      await boss
        .getDb()
        .executeSql(`select version from ${schema}.version`, [])
        .then(
          () => {
            isFaulty = false;
          },
          () => {},
        );
    }
  };
  boss.on('error', (fault) => {
    // Its idle connections are cut when the server that they lead to ends with us.
    if (isStopping) return;
    onFault(fault, 'job queue');
    if (isFaulty) return;
    isFaulty = true;
    void reachAgain();
  });
  bearLostEndings(boss, (fault) => onFault(fault, 'job queue'));
  await boss.start();
  for (const job of jobs) await boss.work(job.name, { pollingIntervalSeconds: 5 }, () => runOnce(job, clock, onFault));
  return {
    isWell: () => !isFaulty,
    stop: () => {
      isStopping = true;
      return boss.stop({ graceful: true, wait: true, timeout: 30_000 });
    },
  };
}

/** The next turn does what this one could not: a fault is told, and written beside the job by the queue. */
async function runOnce(job: Job, clock: () => Instant, onFault: Queued['onFault']): Promise<{ count: number }> {
  try {
    return { count: await job.run(clock()) };
  } catch (fault) {
    onFault(fault, `job ${job.name}`);
    throw fault;
  }
}
