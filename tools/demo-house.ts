import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../server/free-port.test-support.ts';
import { root } from './root.ts';

export type DemoHouse = {
  /** Where the house is open: `http://localhost:PORT`. */
  readonly address: string;
  /** The cast's password, as the house tells whoever opens it. */
  readonly password: string;
  /** What the house has printed: codes and messages to residents leave it that way in a demo. */
  readonly said: () => string;
  /** Where its data lies (`LINLI_DATA`). */
  readonly folder: string;
  /** Runs the `linli` command on this county's database. */
  readonly linli: (...words: string[]) => Promise<{ code: number; said: string }>;
  readonly close: () => Promise<void>;
};

/** A container has neither a sandbox nor a graphics card; maps are drawn by the processor. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const command = join(root, 'server/cli.ts');

/**
 * The demo county in a house of its own, opened as a person opens it. Whoever works on journeys or pictures may keep the county
 * from one run to the next (`LINLI_TEST_COUNTY`, a folder): it then opens within seconds.
 */
export async function openDemoHouse(demo: 'small' | 'month' = 'small'): Promise<DemoHouse> {
  const kept = process.env.LINLI_TEST_COUNTY;
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'linli-demo-')));
  const port = await findFreePort();
  const env = {
    ...process.env,
    PORT: String(port),
    LINLI_DATA: folder,
    LINLI_DEMO: demo,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
  };
  const address = `http://localhost:${port}`;
  const house = spawn(process.execPath, [command, 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const close = async () => {
    if (house.exitCode === null) {
      house.kill('SIGTERM');
      await once(house, 'exit');
    }
    if (!kept) await rm(folder, { recursive: true, force: true });
  };
  const { password, said } = await untilOpen(house, address);
  return { address, password, said, folder, close, linli: (...words) => runLinli(words, env) };
}

/** Open when the house has said where it is, and with which password the cast signs in. */
async function untilOpen(house: ReturnType<typeof spawn>, address: string) {
  let said = '';
  const { stdout } = house;
  if (stdout === null) throw new Error('The house cannot be heard.');
  for await (const text of stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    said += text;
    const [, password] = /密码均为 ([\w-]+)/.exec(said) ?? [];
    if (!said.includes(address) || password === undefined) continue;
    stdout.on('data', (more) => {
      said += more;
    });
    return { password, said: () => said };
  }
  throw new Error(`The house did not open: ${said}`);
}

async function runLinli(words: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [command, ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  return { code: code as number, said };
}
