import { parentPort } from 'node:worker_threads';

/** The other end of one-worker.ts: does each job that arrives and sends back its result, or what it threw. */
export function workOn<Job, Result>(work: (job: Job) => Promise<Result>): void {
  const port = parentPort;
  if (port === null) throw new Error('This module runs in a worker thread only');
  port.on('message', async (job: Job) => {
    try {
      port.postMessage({ result: await work(job) });
    } catch (error) {
      port.postMessage({ error });
    }
  });
}
