import type { Instant } from '@linli/domain/kernel';
import { type Database, roleUrls } from '../database/index.ts';
import { followOutbox, type OnFault } from './follow-outbox.ts';
import { installQueue } from './install-queue.ts';
import type { Job } from './job.ts';
import type { Reader } from './outbox.ts';
import { startQueue } from './queue.ts';
import { createSignal, type Signal } from './signal.ts';

export type JobsOptions = {
  readonly database: Database;
  readonly adminUrl: string;
  readonly clock: () => Instant;
  readonly jobs: readonly Job[];
  readonly readers: readonly Reader[];
  /** Raised by `heedCommits`; without it reactions come within a second. */
  readonly signal?: Signal;
  readonly onFault?: OnFault;
};

export type Jobs = {
  /** For `/healthz`. */
  readonly areRunning: () => boolean;
  /** Lets what is running finish, and leaves nothing behind. */
  readonly stop: () => Promise<void>;
};

/** Starts what the house does without being asked: its jobs by the clock, its reactions to what happened. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, adminUrl, clock, jobs, readers, signal = createSignal(), onFault = tell } = options;
  await installQueue(adminUrl, jobs);
  const queue = await startQueue({ appUrl: roleUrls(adminUrl).app, jobs, clock, onFault });
  const following = followOutbox({ database, readers, signal }, onFault);
  let isRunning = true;
  return {
    areRunning: () => isRunning && queue.isWell() && following.isWell(),
    stop: async () => {
      isRunning = false;
      await Promise.all([queue.stop(), following.stop()]);
    },
  };
}

function tell(fault: unknown, where: string): void {
  console.error(`${where}:`, fault);
}
