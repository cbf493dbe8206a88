import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * How long a start takes: the first, which creates the database and the demo county with some days of its life, against
 * 15 s; and the second, which finds everything there, against 5 s.
 *
 *     node bench/start.ts
 */
const limits = { first: 15, second: 5 };
const command = fileURLToPath(new URL('../server/cli.ts', import.meta.url));
const port = 18_080;

const folder = await mkdtemp(join(tmpdir(), 'linli-start-'));
try {
  const rows = Object.fromEntries(
    await inTurn(Object.keys(limits) as (keyof typeof limits)[], async (which) => {
      const seconds = await timeStart();
      if (seconds > limits[which]) process.exitCode = 1;
      const ratio = (seconds / limits[which]).toFixed(2);
      return [`${which} start`, { seconds: seconds.toFixed(1), 'at most': limits[which], ratio }];
    }),
  );
  console.table(rows);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function timeStart(): Promise<number> {
  const startedAt = performance.now();
  const env = { ...process.env, PORT: String(port), LINLI_DATA: folder, LINLI_DEMO: 'small', DATABASE_URL: '' };
  const child = spawn(process.execPath, [command, 'start'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  await untilItSays(child, `http://localhost:${port}`);
  const seconds = (performance.now() - startedAt) / 1_000;
  child.kill('SIGINT');
  await once(child, 'exit');
  return seconds;
}

async function untilItSays(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  for await (const text of child.stdout as AsyncIterable<Buffer>) {
    said += text;
    if (said.includes(words)) return;
  }
  throw new Error(`The house did not open: ${said}`);
}

async function inTurn<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
