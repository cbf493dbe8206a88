/** The other end of one-worker.ts: does each job that arrives and sends back its result, or what it threw. */
export function workOn<Job, Result>(work: (job: Job) => Promise<Result>): void {
  if (process.send === undefined) throw new Error('This module runs in a worker process only');
  // The server has gone, however it went.
  process.on('disconnect', () => process.exit());
  process.on('message', async (job: Job) => {
    try {
      process.send?.({ result: await work(job) });
    } catch (error) {
      process.send?.({ error: (error as Error).message });
    }
  });
}
