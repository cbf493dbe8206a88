import { Worker } from 'node:worker_threads';

export type OneWorker<Job, Result> = {
  /** The result of one job; throws `WorkerBusy` where too many wait, or what the job threw. */
  readonly ask: (job: Job) => Promise<Result>;
  readonly close: () => Promise<void>;
};

type Limits = { mostWaiting: number; secondsForOne: number; secondsIdle: number; heapMegabytes: number };
type Waiting<Job, Result> = { job: Job; resolve: (result: Result) => void; reject: (error: Error) => void };
type Reply<Result> = { result: Result } | { error: Error };

export class WorkerBusy extends Error {}

/**
 * Heavy work one job after the other, in a thread of its own: the server goes on answering meanwhile, and never needs the
 * memory of two jobs at once. The thread begins with the first job, ends when it has been idle, and is replaced where a
 * job takes too long or ends it.
 *
 * @param module the file that the thread runs; it calls `workOn` of work-on.ts
 */
export function openOneWorker<Job, Result>(module: URL, limits: Limits): OneWorker<Job, Result> {
  const waiting: Waiting<Job, Result>[] = [];
  let worker: Worker | undefined;
  let isWorking = false;
  let idle: NodeJS.Timeout | undefined;

  const dismiss = async () => {
    clearTimeout(idle);
    const dismissed = worker;
    worker = undefined;
    await dismissed?.terminate();
  };

  const start = () => {
    const started = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes } });
    // A thread that waits for work must not keep a command alive that is otherwise done.
    started.unref();
    // Whoever asked is told in answerOf; a thread that ends while idle is replaced by the next job.
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

/** The thread ended, or did not answer in time. */
export class WorkerLost extends Error {}

function answerOf<Job, Result>(worker: Worker, job: Job, seconds: number): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const timer = setTimeout(() => reject(new WorkerLost(`No answer within ${seconds} s`)), seconds * 1000);
  const onMessage = (reply: Reply<Result>) => ('error' in reply ? reject(reply.error) : resolve(reply.result));
  const onError = (cause: Error) => reject(new WorkerLost(`The worker ended: ${cause.message}`, { cause }));
  const onExit = (code: number) => reject(new WorkerLost(`The worker ended with ${code}`));
  worker.ref();
  worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  worker.postMessage(job);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.unref();
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  });
}
