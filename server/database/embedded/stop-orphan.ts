import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readPostmaster } from './postmaster-file.ts';
import { isAlive, programOf } from './process-life.ts';

const patienceMilliseconds = 60_000;

/** Ends a server whose Linli is gone, so that its folder can be opened again. The claim says that nobody else uses it. */
export async function stopOrphan(clusterFolder: string, log: (words: string) => void): Promise<void> {
  const orphan = await readPostmaster(clusterFolder);
  if (!orphan) return;
  if (!isAlive(orphan.pid)) return;
  if (!basename(await programOf(orphan.pid)).startsWith('postgres')) {
    // The number went to another program since; PostgreSQL would take that for a living server and refuse to start.
    await rm(join(clusterFolder, 'postmaster.pid'), { force: true });
    return;
  }
  log(`A database server of an earlier Linli is still running (process ${orphan.pid}); ending it …`);
  process.kill(orphan.pid, 'SIGINT');
  for (let waited = 0; isAlive(orphan.pid); waited += 50) {
    if (waited > patienceMilliseconds)
      throw new Error(`The database server of an earlier Linli (process ${orphan.pid}) does not end; end it by hand.`);
    await wait(50);
  }
}
