import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inCluster } from './in-cluster.ts';
import { type Postmaster, readPostmaster } from './postmaster-file.ts';
import type { Programs } from './programs.ts';
import type { ServerAccount } from './server-account.ts';

export type RunningServer = {
  readonly port: number;
  readonly stop: () => Promise<void>;
  /** Settles when the server is gone, asked or not. */
  readonly ended: Promise<void>;
};

export type ServerPlan = {
  folder: string;
  clusterFolder: string;
  account: ServerAccount | undefined;
  programs: Programs;
  port?: number;
  settings?: Readonly<Record<string, string>>;
  log: (words: string) => void;
};

const settingsForALaptop = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  max_wal_size: '1GB',
  wal_compression: 'on',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

// The shell ends the server when its own input ends, and that ends when Linli does, however it ends: no orphan is left.
const endWithUs = `
"$@" </dev/null & server=$!
exec 3<&0
(cat <&3 >/dev/null; kill -INT $server 2>/dev/null) &
exec 3<&-
wait $server
`;

const largestLogBytes = 10_000_000;
const stopPatienceMilliseconds = 30_000;
const attemptsAtMost = 100;
const pauseMilliseconds = 100;

/** Starts the server and waits until it takes connections; recovery after a crash may take its time. */
export async function runServer(plan: ServerPlan): Promise<RunningServer> {
  const logFile = join(plan.folder, 'postgres.log');
  const before = await readPostmaster(plan.clusterFolder);
  for (let attempt = 1; ; attempt++) {
    const port = plan.port ?? (await freePort());
    const child = await spawnServer(plan, port, logFile);
    const logStart = await sizeOf(logFile);
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    if (await becomesReady(plan, child, before))
      return { port, stop: () => stopServer(plan.clusterFolder, child), ended };
    const words = (await readFile(logFile, 'utf8')).slice(logStart).trim();
    if (!mayPass(words, plan) || attempt === attemptsAtMost)
      throw new Error(`PostgreSQL did not start in ${plan.clusterFolder}. It said:\n${words}`);
    await wait(pauseMilliseconds);
  }
}

function mayPass(words: string, plan: ServerPlan): boolean {
  // Another program may take the free port between our finding it and our using it.
  if (words.includes('Address already in use')) return plan.port === undefined;
  // Sessions of a server that was killed finish their statement before they see that it is gone.
  return words.includes('pre-existing shared memory block');
}

async function spawnServer(plan: ServerPlan, port: number, logFile: string): Promise<ChildProcess> {
  const { spawnOptions, folderAsSeenInside } = inCluster(plan.clusterFolder, plan.account);
  const settings = { ...settingsForALaptop, port: String(port), ...plan.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = await open(logFile, (await sizeOf(logFile)) > largestLogBytes ? 'w' : 'a', 0o600);
  // A session of its own: Ctrl-C in the terminal reaches Linli alone, which ends the database last.
  const child = spawn(
    '/bin/sh',
    ['-c', endWithUs, 'linli-postgres', plan.programs.postgres, '-D', folderAsSeenInside, ...flags],
    { ...spawnOptions, detached: true, stdio: ['pipe', output.fd, output.fd] },
  );
  child.stdin?.on('error', () => {});
  child.on('exit', () => child.stdin?.destroy());
  await once(child, 'spawn');
  await output.close();
  return child;
}

async function becomesReady(plan: ServerPlan, child: ChildProcess, before?: Postmaster): Promise<boolean> {
  for (let waited = 0; child.exitCode === null && child.signalCode === null; waited += 20) {
    const server = await readPostmaster(plan.clusterFolder);
    // What a crash left in the file also says "ready", until the new server replaces it.
    if (server?.isReady && server.identity !== before?.identity) return true;
    if (waited === 5_000) plan.log('The database is recovering from a crash; this can take a while …');
    await wait(20);
  }
  return false;
}

async function stopServer(clusterFolder: string, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.stdin?.end();
  const hurry = setTimeout(async () => {
    const postmaster = await readPostmaster(clusterFolder);
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
  }, stopPatienceMilliseconds);
  await exit;
  clearTimeout(hurry);
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  listener.close();
  await once(listener, 'close');
  return port;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}
