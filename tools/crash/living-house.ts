import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findRunning } from '../../server/database/embedded.ts';
import { findFreePort } from '../../server/free-port.test-support.ts';
import { root } from '../root.ts';

export type LivingHouse = {
  readonly address: string;
  readonly dataFolder: string;
  /** The administrator's connection string of its database; undefined while that is down. */
  readonly adminUrl: () => Promise<string | undefined>;
  /** The process that serves, as `linli start` runs it. */
  readonly pid: () => number;
  /** Runs the `linli` command beside it; gives what it says with `--json`. */
  readonly linli: (...words: string[]) => Promise<{ code: number; said: string }>;
  /** Starts it anew after it was killed, as an init system does. */
  readonly startAgain: () => Promise<void>;
  /** Throws where it has ended although nobody killed it. */
  readonly isHealthy: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

/** A county in a house of its own: a server process that can be killed, with its own PostgreSQL. */
export async function openLivingHouse(folder: string, name = 'county'): Promise<LivingHouse> {
  const port = await findFreePort();
  const dataFolder = join(folder, name);
  const address = `http://127.0.0.1:${port}`;
  const output = openSync(join(folder, 'house.log'), 'a', 0o600);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ PORT: String(port), LINLI_DATA: dataFolder, LINLI_DEMO: 'small', LINLI_SENDER: 'none', LOG_LEVEL: 'error' },
    ...{ DATABASE_URL: '', LINLI_PUBLIC_URL: '', LINLI_KEYS: '', LINLI_BACKUP: join(folder, 'backup') },
  };
  const begin = () =>
    spawn(process.execPath, [join(root, 'server/cli.ts'), 'start'], {
      cwd: root,
      env,
      stdio: ['ignore', output, output],
    });
  let child: ChildProcess = begin();
  const house: LivingHouse = {
    address,
    dataFolder,
    adminUrl: () => findRunning(dataFolder),
    pid: () => child.pid ?? 0,
    linli: (...words) => runLinli(words, env),
    startAgain: async () => {
      if (!isGone(child)) await once(child, 'exit');
      child = begin();
    },
    isHealthy: () => {
      if (isGone(child)) throw new Error('The server has ended by itself: see house.log');
      return isHealthy(address);
    },
    stop: async () => {
      if (isGone(child)) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
  const until = performance.now() + longestOpening;
  while (!(await house.isHealthy())) {
    if (performance.now() > until) throw new Error('The house does not open: see house.log, and its /healthz');
    await wait(100);
  }
  return house;
}

/** A first start with its demo, on a machine that is busy. */
const longestOpening = 240_000;

export async function runLinli(words: string[], env: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [join(root, 'server/cli.ts'), ...words, '--json'], { cwd: root, env });
  let said = '';
  let aside = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    aside += text;
  });
  const [code] = await once(child, 'close');
  return { code, said: said || aside };
}

function isGone({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
