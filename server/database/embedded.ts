import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { archiving } from './embedded/archiving.ts';
import { claimFolder } from './embedded/claim.ts';
import { ensureCluster } from './embedded/cluster.ts';
import { keepRunning } from './embedded/keep-running.ts';
import { findPrograms } from './embedded/programs.ts';
import type { RunningServer } from './embedded/run-server.ts';
import { findServerAccount } from './embedded/server-account.ts';
import { stopOrphan } from './embedded/stop-orphan.ts';

export { findRunning } from './embedded/find-running.ts';
export { LogEndsBefore, logToPlay, recoverCluster } from './embedded/recover-cluster.ts';

export type EmbeddedOptions = {
  /** The folder of the installation (`LINLI_DATA`); the database stands in `postgres` inside it. */
  readonly dataDir: string;
  /** A free port is taken where none is given. */
  readonly port?: number;
  /** Server settings that replace ours, `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Hands over its log for backups. */
  readonly isArchiving?: boolean;
  /** Told in words what takes long or went wrong. */
  readonly log?: (words: string) => void;
};

export type EmbeddedServer = {
  /** The administrator's connection string; those of the other roles are derived from it by `roleUrls`. */
  readonly connectionString: (database?: string) => string;
  readonly port: number;
  /** Ends sessions, writes everything down, waits until the server process is gone. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL that comes with the packages, for a laptop or a small server: created at the first start,
 * listening on 127.0.0.1 only, with a password of its own. As root it runs as an unprivileged account.
 * Dies with this process, even when that is killed; what a crash left behind is put right at the next start. If it is the
 * server alone that dies, it is started again on the same port.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => {});
  const folder = resolve(options.dataDir);
  const clusterFolder = join(folder, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await claimFolder(folder);
  let running: Pick<RunningServer, 'stop'> | undefined;
  try {
    const account = await findServerAccount(clusterFolder);
    const programs = await findPrograms(account);
    await stopOrphan(clusterFolder, log);
    const password = await ensureCluster({ folder, clusterFolder, account, programs, log });
    const settings = { ...(options.isArchiving ? archiving : {}), ...options.settings };
    const server = await keepRunning({ ...options, settings, folder, clusterFolder, account, programs, log });
    running = server;
    let ending: Promise<void> | undefined;
    return {
      connectionString: (database = 'linli') =>
        `postgres://linli_admin:${password}@127.0.0.1:${server.port}/${database}`,
      port: server.port,
      stop: () => {
        ending ??= server.stop().finally(release);
        return ending;
      },
    };
  } finally {
    if (!running) await release();
  }
}
