import { type Instant, millisecondsOf } from '@linli/domain/kernel';
import { type Job, spans } from './job.ts';

export type Done = Readonly<Record<string, number>>;

/**
 * The same jobs by another clock: call it with any later `now`, and every job whose time has come since the last call
 * runs once, in the order of the list. Gives what each that ran has done. For the demo's simulated month and for tests.
 */
export function createDueJobs(jobs: readonly Job[]): (now: Instant) => Promise<Done> {
  const ranIn = new Map<string, number>();
  return async (now) => {
    const done: Record<string, number> = {};
    for (const job of jobs) {
      const turn = Math.floor(millisecondsOf(now) / spans[job.every].milliseconds);
      if (turn <= (ranIn.get(job.name) ?? Number.NEGATIVE_INFINITY)) continue;
      done[job.name] = await job.run(now);
      ranIn.set(job.name, turn);
    }
    return done;
  };
}
