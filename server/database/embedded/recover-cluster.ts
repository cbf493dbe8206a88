import { lchown, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@linli/domain/kernel';
import { claimFolder } from './claim.ts';
import { giveNewPassword } from './cluster.ts';
import { findPrograms } from './programs.ts';
import { runServer } from './run-server.ts';
import { findServerAccount, type ServerAccount } from './server-account.ts';

/** Where the pieces of the log lie that are to be played, inside the cluster's folder. */
export const logToPlay = 'linli_restored';

export type Recovery = {
  /** The folder of an installation, with the copied cluster in `postgres`. */
  readonly dataDir: string;
  /** Everything up to and with this instant; undefined plays all there is. */
  readonly until?: Instant;
  readonly log: (words: string) => void;
};

/** Nothing happened between this instant and the end of the log. */
export class LogEndsBefore extends Error {}

/** Plays the log on a copied cluster, and leaves it closed, with a password of its own. */
export async function recoverCluster({ dataDir, until, log }: Recovery): Promise<void> {
  const clusterFolder = join(dataDir, 'postgres');
  const release = await claimFolder(dataDir);
  try {
    const account = await findServerAccount(clusterFolder);
    if (account !== undefined) await giveTo(clusterFolder, account);
    await writeFile(join(clusterFolder, 'recovery.signal'), '', { mode: 0o600 });
    if (account !== undefined) await giveTo(join(clusterFolder, 'recovery.signal'), account);
    const programs = await findPrograms(account);
    const plan = { folder: dataDir, clusterFolder, account, programs, log };
    const target: Record<string, string> = until === undefined ? {} : { recovery_target_time: offsetWritten(until) };
    const server = await runServer({ ...plan, settings: { ...recovering, ...target } }).catch(explain);
    await server.stop();
    const password = await giveNewPassword(clusterFolder, account, programs);
    await writeFile(join(dataDir, 'postgres.password'), password, { mode: 0o600 });
    await rm(join(clusterFolder, logToPlay), { recursive: true, force: true });
  } finally {
    await release();
  }
}

const recovering = {
  restore_command: `cp "${logToPlay}/%f" "%p"`,
  recovery_target_action: 'promote',
  // The life that the backup is of: what another restored county lived on is another one.
  recovery_target_timeline: 'current',
  // Nobody looks before it is done: only then does it say that it is ready.
  hot_standby: 'off',
} as const;

/** The server reads this before it knows the names of time zones, and `Z` is one. */
function offsetWritten(instant: Instant): string {
  return instant.replace('T', ' ').replace('Z', '+00');
}

function explain(error: Error): never {
  if (error.message.includes('recovery ended before configured recovery target was reached'))
    throw new LogEndsBefore(error.message);
  throw error;
}

async function giveTo(path: string, account: ServerAccount): Promise<void> {
  await lchown(path, account.uid, account.gid);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) await giveTo(join(path, entry.name), account);
    else await lchown(join(path, entry.name), account.uid, account.gid);
  }
}
