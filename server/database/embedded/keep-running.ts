import { setTimeout as wait } from 'node:timers/promises';
import { type RunningServer, runServer, type ServerPlan } from './run-server.ts';
import { stopOrphan } from './stop-orphan.ts';

const longestPauseMilliseconds = 4_000;

/**
 * Starts the server, and starts it again on the same port whenever it ends without having been asked: killed for memory,
 * or its disk was full. Connections are lost with it, and the pools open new ones; nobody else needs to know.
 */
export async function keepRunning(plan: ServerPlan): Promise<Pick<RunningServer, 'port' | 'stop'>> {
  const first = await runServer(plan);
  const { port } = first;
  const stopping = new AbortController();
  let current = first;

  const watch = async () => {
    for (;;) {
      await current.ended;
      if (stopping.signal.aborted) return;
      plan.log('The database has ended without being asked; starting it again …');
      const next = await startAgain({ ...plan, port }, stopping.signal);
      if (next === undefined) return;
      current = next;
      if (stopping.signal.aborted) return current.stop();
    }
  };
  const watching = watch();

  return {
    port,
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
    },
  };
}

/** Tries until it runs: what stands in the way (a full disk, a port that is not free yet) may pass. */
async function startAgain(plan: ServerPlan, stopping: AbortSignal): Promise<RunningServer | undefined> {
  for (let pause = 250; !stopping.aborted; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
    try {
      await stopOrphan(plan.clusterFolder, plan.log);
      return await runServer(plan);
    } catch (error) {
      plan.log((error as Error).message);
      await wait(pause, undefined, { signal: stopping }).catch(() => {});
    }
  }
  return undefined;
}
