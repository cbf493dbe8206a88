import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.test-support.ts';

const command = fileURLToPath(new URL('cli.ts', import.meta.url));
let folder: string;
let port: number;
const started: ChildProcess[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-main-'));
  port = await findFreePort();
});
after(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test('the house opens, says where, closes when asked and leaves no process', { timeout: 300_000 }, async () => {
  const house = await open();

  const answer = await fetch(`http://localhost:${port}/healthz`);
  const { auditLog, ...health } = (await answer.json()) as { auditLog: { trouble?: string } };
  const code = await close(house);

  assert.deepEqual(health, {
    status: 'ok',
    database: 'reachable',
    migrations: 'current',
    jobs: 'running',
    untoldCases: 0,
  });
  assert.equal(auditLog.trouble, undefined);
  assert.equal(code, 0);
  assert.deepEqual(processesIn(folder), []);
});

test('a second start opens the same house again', { timeout: 300_000 }, async () => {
  const house = await open();

  assert.equal(await close(house), 0);
});

test('a port that is taken is an error, and the database server does not stay behind', {
  timeout: 300_000,
}, async () => {
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');

  const child = spawnHouse();
  const [code] = await once(child, 'exit');
  squatter.close();

  assert.equal(code, 1);
  assert.deepEqual(processesIn(folder), []);
});

async function open(): Promise<ChildProcess> {
  const child = spawnHouse();
  let said = '';
  for await (const text of child.stdout as AsyncIterable<Buffer>) {
    said += text;
    if (said.includes(`http://localhost:${port}`)) return child;
  }
  throw new Error(`The house did not open: ${said}`);
}

function spawnHouse(): ChildProcess {
  const env = { ...process.env, PORT: String(port), LINLI_DATA: folder, LINLI_DEMO: 'none', DATABASE_URL: '' };
  const child = spawn(process.execPath, [command, 'start'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  return child;
}

async function close(child: ChildProcess): Promise<number> {
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return code as number;
}

function processesIn(path: string): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(path));
}
