import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openTestCounty } from '../server/cases/testing.ts';
import { nodeOptions } from '../tools/bootstrap.mjs';
import { type Cycle, cycleByHttp, cycleInProcess, type Served, stepsOfCycle } from './case-cycle/cycle.ts';
import { limitOf } from './case-cycle/limit.ts';

/*
 * The whole life of a case (register, accept, dispatch, acknowledge, handle, resolve, follow up, close, archive) with row
 * security, ledger and outbox on, by 16 clients: in process, over HTTP, and as the limit the same statements with the
 * same values, prepared and sent by hand in the same transactions.
 *
 *     node bench/case-cycle.ts [cycles]
 */
const clients = 16;
const cycles = Number(process.argv[2] ?? 1_500);
const least = { inProcess: 0.45, http: 0.3, cyclesPerSecond: 150 };
const most = { megabytes: 300 };

const county = await openTestCounty();
const server = fork(fileURLToPath(new URL('./case-cycle/serve.ts', import.meta.url)), {
  execArgv: nodeOptions,
  env: { MALLOC_ARENA_MAX: '2', ...process.env },
});
const owner = new pg.Client({ connectionString: county.test.ownerUrl });
await owner.connect();
try {
  const inProcess = await cycleInProcess(county);
  const http = cycleByHttp(await told<Served>());
  await measure(inProcess, 200);
  await measure(http, 200);
  // The three take turns, so that a machine that grows slower meanwhile treats them alike.
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    rounds.push({
      inProcess: await measure(inProcess, cycles / 3),
      http: await measure(http, cycles / 3),
      limit: await limitOf(county, inProcess, owner, cycles / 3, clients),
    });
  }
  server.send('memory');
  report(rounds, (await told<{ peakMegabytes: number }>()).peakMegabytes);
} finally {
  server.send('end');
  await owner.end();
  await county.close();
}

function told<Message>(): Promise<Message> {
  return new Promise((resolve, reject) => {
    server.once('message', resolve as (message: unknown) => void);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

type Measured = { cyclesPerSecond: number; latencies: Map<string, number[]> };

async function measure(cycle: Cycle, count: number): Promise<Measured> {
  const latencies = new Map<string, number[]>(stepsOfCycle.map((step) => [step, []]));
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        next += 1;
        await cycle.run(next, (step, took) => latencies.get(step)?.push(took));
      }
    }),
  );
  return { cyclesPerSecond: count / ((performance.now() - started) / 1000), latencies };
}

function report(rounds: { inProcess: Measured; http: Measured; limit: number }[], peakMegabytes: number): void {
  const rate = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
  const limit = rate((round) => round.limit);
  const inProcess = rate((round) => round.inProcess.cyclesPerSecond);
  const http = rate((round) => round.http.cyclesPerSecond);
  console.table({
    'plain SQL (limit)': { 'cycles/s': limit.toFixed(0), 'of the limit': '1.00', 'at least': '' },
    'in process': {
      'cycles/s': inProcess.toFixed(0),
      'of the limit': (inProcess / limit).toFixed(2),
      'at least': least.inProcess,
    },
    HTTP: { 'cycles/s': http.toFixed(0), 'of the limit': (http / limit).toFixed(2), 'at least': least.http },
  });
  const last = rounds.at(-1);
  console.table(
    Object.fromEntries(
      stepsOfCycle.map((step) => [
        step,
        {
          ...percentiles('in process', last?.inProcess.latencies.get(step)),
          ...percentiles('HTTP', last?.http.latencies.get(step)),
        },
      ]),
    ),
  );
  console.log(`Peak memory of the server under load: ${peakMegabytes.toFixed(0)} MB of ${most.megabytes} MB`);
  const isEnough =
    inProcess / limit >= least.inProcess &&
    http / limit >= least.http &&
    inProcess >= least.cyclesPerSecond &&
    peakMegabytes <= most.megabytes;
  if (!isEnough) process.exitCode = 1;
}

function percentiles(what: string, latencies: number[] = []) {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  return { [`${what} p50 ms`]: at(0.5), [`${what} p95 ms`]: at(0.95) };
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
