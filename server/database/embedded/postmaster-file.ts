import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Postmaster = {
  readonly pid: number;
  /** In a container the same number comes back at every start; with the moment of the start it is unique. */
  readonly identity: string;
  readonly isReady: boolean;
};

/** What a running server writes about itself into `postmaster.pid`: process on line 1, start on 3, status on 8. */
export async function readPostmaster(clusterFolder: string): Promise<Postmaster | undefined> {
  try {
    const lines = (await readFile(join(clusterFolder, 'postmaster.pid'), 'utf8')).split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    if (Number.isNaN(pid)) return undefined;
    return { pid, identity: `${pid} ${lines[2]}`, isReady: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
