import type { ChildProcess } from 'node:child_process';
import { startConfined } from './confined-worker.ts';

export type OneWorker<Job, Result> = {
  /** The result of one job; throws `WorkerBusy` where too many wait, or what the job threw. */
  readonly ask: (job: Job) => Promise<Result>;
  readonly close: () => Promise<void>;
};

type Limits = {
  readonly mostWaiting: number;
  readonly secondsForOne: number;
  readonly secondsIdle: number;
  /** What its JavaScript may fill; a native library fills beyond it, up to `megabytes`. */
  readonly heapMegabytes: number;
  readonly megabytes: number;
};
type Waiting<Job, Result> = { job: Job; resolve: (result: Result) => void; reject: (error: Error) => void };
type Reply<Result> = { result: Result } | { error: string };

export class WorkerBusy extends Error {}

/**
 * Heavy or dangerous work one job after the other, in a process of its own: the server goes on answering meanwhile, never
 * needs the memory of two jobs at once, and outlives a job that breaks its process. The process begins with the first job,
 * ends when it has been idle, and is replaced where a job takes too long or ends it.
 *
 * @param module the file that the process runs; it calls `workOn` of work-on.ts
 */
export function openOneWorker<Job, Result>(module: URL, limits: Limits): OneWorker<Job, Result> {
  const waiting: Waiting<Job, Result>[] = [];
  let worker: ChildProcess | undefined;
  let isWorking = false;
  let idle: NodeJS.Timeout | undefined;

  const dismiss = async () => {
    clearTimeout(idle);
    const dismissed = worker;
    worker = undefined;
    if (dismissed === undefined || dismissed.exitCode !== null || dismissed.signalCode !== null) return;
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    dismissed.once('exit', () => resolve());
    dismissed.kill('SIGKILL');
    await ended;
  };

  const start = () => {
    const started = startConfined(module, limits);
    // Whoever asked is told in answerOf; a process that ends while idle is replaced by the next job.
    started
      .on('error', () => {})
      .once('exit', () => {
        if (worker === started) worker = undefined;
      });
    return started;
  };

  const next = async () => {
    const first = waiting.shift();
    if (first === undefined) {
      isWorking = false;
      idle = setTimeout(dismiss, limits.secondsIdle * 1000).unref();
      return;
    }
    isWorking = true;
    clearTimeout(idle);
    worker ??= start();
    try {
      first.resolve(await answerOf<Job, Result>(worker, first.job, limits.secondsForOne));
    } catch (error) {
      if (error instanceof WorkerLost) await dismiss();
      first.reject(error as Error);
    }
    void next();
  };

  return {
    ask: (job) =>
      new Promise<Result>((resolve, reject) => {
        if (waiting.length >= limits.mostWaiting) return reject(new WorkerBusy('Too many jobs wait for one worker'));
        waiting.push({ job, resolve, reject });
        if (!isWorking) void next();
      }),
    close: dismiss,
  };
}

/** The process ended, or did not answer in time. */
export class WorkerLost extends Error {}

function answerOf<Job, Result>(worker: ChildProcess, job: Job, seconds: number): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const timer = setTimeout(() => reject(new WorkerLost(`No answer within ${seconds} s`)), seconds * 1000);
  const onMessage = (message: unknown) => {
    const reply = message as Reply<Result>;
    return 'error' in reply ? reject(new Error(reply.error)) : resolve(reply.result);
  };
  const onError = (cause: Error) => reject(new WorkerLost(`The worker failed: ${cause.message}`, { cause }));
  const onExit = (code: number | null, signal: string | null) =>
    reject(new WorkerLost(`The worker ended with ${code ?? signal}`));
  holdOpen(worker, true);
  worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  worker.send(job as object, (error) => error && onError(error));
  return promise.finally(() => {
    clearTimeout(timer);
    holdOpen(worker, false);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  });
}

/** A process that waits for work must not keep a command alive that is otherwise done. */
function holdOpen(worker: ChildProcess, isHeld: boolean): void {
  worker[isHeld ? 'ref' : 'unref']();
  worker.channel?.[isHeld ? 'ref' : 'unref']();
}
