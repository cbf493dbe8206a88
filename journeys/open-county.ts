import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { buildWeb } from '../tools/build-web.ts';
import { ensureChromium } from '../tools/chromium.ts';
import { root } from '../tools/root.ts';

export type County = {
  /** Where the house is open: `http://localhost:PORT`. */
  readonly address: string;
  readonly browser: Browser;
  /** The cast's password, as the house tells whoever opens it. */
  readonly password: string;
  /** What the house has printed: codes and messages to residents leave it that way in a demo. */
  readonly said: () => string;
  /** Runs the `linli` command on this county's database. */
  readonly linli: (...words: string[]) => Promise<{ code: number; said: string }>;
};

let opened: Promise<County> | undefined;
const closing: Array<() => Promise<unknown>> = [];

// Registered once for the process: all journeys of one run live in the same county.
after(async () => {
  for (const close of closing.toReversed()) await close();
});

/** The demo county in a house of its own, and a real browser. The first journey opens it, the last one closes it. */
export function openCounty(): Promise<County> {
  opened ??= open();
  return opened;
}

async function open(): Promise<County> {
  const [executablePath] = await Promise.all([ensureChromium(), buildWeb()]);
  const folder = await dataFolder();
  const port = await freePort();
  const environment = {
    ...process.env,
    PORT: String(port),
    LINLI_DATA: folder,
    LINLI_DEMO: 'small',
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
  };
  const address = `http://localhost:${port}`;
  const password = await openHouse(address, environment);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  closing.push(() => browser.close());
  return { address, browser, password, said: () => said, linli: (...words) => runLinli(words, environment) };
}

/** A container has neither a sandbox nor a graphics card; maps are drawn by the processor. */
const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Whoever writes a journey may keep the county from one run to the next: it then opens within seconds. */
async function dataFolder(): Promise<string> {
  const kept = process.env.LINLI_TEST_COUNTY;
  if (kept) return kept;
  const folder = await mkdtemp(join(tmpdir(), 'linli-journeys-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

let said = '';

/** Opens when the house has said where it is, and with which password the cast signs in. */
async function openHouse(address: string, env: NodeJS.ProcessEnv): Promise<string> {
  const house = spawn(process.execPath, [command, 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  closing.push(async () => {
    if (house.exitCode !== null) return;
    house.kill('SIGTERM');
    await once(house, 'exit');
  });
  for await (const text of house.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    said += text;
    const [, password] = /密码均为 ([\w-]+)/.exec(said) ?? [];
    if (!said.includes(address) || password === undefined) continue;
    house.stdout.on('data', (more) => {
      said += more;
    });
    return password;
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

const command = join(root, 'server/cli.ts');
