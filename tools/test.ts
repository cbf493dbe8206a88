// What `npm test` runs: types, format, every test, the screens, and the journeys in a browser, one stage after another.
// `npm test -- PATH …` runs only the test files whose path holds one of the words.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../server/database/embedded.ts';
import { buildWeb } from './build-web.ts';
import { ensureChromium } from './chromium.ts';
import { root } from './root.ts';
import { run } from './run.ts';
import { listTestFiles } from './test-files.ts';

type Stage = { name: string; work: () => Promise<boolean> };

// Each test file is a process of its own, and commands are more: what the first has read of a program, none reads again.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compiled');

const words = process.argv.slice(2);
const files = await listTestFiles(words);
if (words.length > 0 && files.tests.length + files.journeys.length === 0) {
  process.stderr.write(`No test file has "${words.join('" or "')}" in its path.\n`);
  process.exit(1);
}

/** One that waits for ever must not keep the others from being seen. */
const longestJourneyMilliseconds = 600_000;

/** Nothing of it is kept, so it need not outlive a power cut; tests of that start servers of their own. */
const testSettings = { max_connections: '300', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const checks: Stage[] = [
  ...['domain', 'domain/tsconfig.test.json', 'server', 'web', 'web/tsconfig.test.json'].map((project) => ({
    name: `types of ${project}`,
    work: async () => (await run(program('tsc'), ['-p', project])) === 0,
  })),
  { name: 'format and lint', work: async () => (await run(program('biome'), ['check', '--error-on-warnings'])) === 0 },
];
const tests: Stage = { name: 'tests', work: () => runTests(files.tests) };
const journeys: Stage[] = [
  { name: 'screens', work: async () => buildWeb().then(() => true) },
  { name: 'journeys', work: async () => runJourneys({ LINLI_TEST_CHROMIUM: await ensureChromium() }) },
];
const stages = [
  ...(words.length === 0 ? checks : []),
  ...(files.tests.length > 0 ? [tests] : []),
  ...(files.journeys.length > 0 ? journeys : []),
];

process.exitCode = await runStages(stages);

/** All stages run, also after one has failed, so that one run tells everything; the summary names what failed. */
async function runStages(all: Stage[]): Promise<number> {
  const closeDatabase = await openDatabase();
  const summary: string[] = [];
  let failed = 0;
  try {
    for (const stage of all) {
      const startedAt = performance.now();
      process.stdout.write(`\n== ${stage.name}\n`);
      const isGreen = await stage.work().catch((error: Error) => {
        process.stderr.write(`${error.message}\n`);
        return false;
      });
      if (!isGreen) failed += 1;
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1).padStart(6);
      summary.push(`${seconds} s  ${isGreen ? 'green' : 'RED  '}  ${stage.name}`);
    }
  } finally {
    await closeDatabase();
  }
  process.stdout.write(
    `\n${summary.join('\n')}\n${failed === 0 ? 'All green.' : `${failed} of ${all.length} failed.`}\n`,
  );
  return failed === 0 ? 0 : 1;
}

/** One server for the whole run, unless whoever runs it keeps one. */
async function openDatabase(): Promise<() => Promise<void>> {
  if (process.env.LINLI_TEST_DATABASE_URL) return async () => {};
  const folder = await mkdtemp(join(tmpdir(), 'linli-test-'));
  const server = await startEmbedded({ dataDir: folder, settings: testSettings });
  process.env.LINLI_TEST_DATABASE_URL = server.connectionString();
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** In one process, one after another: all journeys live in the same county and look at it with the same browser. */
function runJourneys(env: NodeJS.ProcessEnv): Promise<boolean> {
  return runTests(files.journeys, env, ['--test-isolation=none', `--test-timeout=${longestJourneyMilliseconds}`]);
}

async function runTests(
  paths: string[],
  env: NodeJS.ProcessEnv = {},
  ways = [`--test-concurrency=${Math.min(2, availableParallelism())}`],
): Promise<boolean> {
  const reporters = [
    ...['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'],
    ...['--test-reporter', join(root, 'tools/skipped-reporter.ts'), '--test-reporter-destination', 'stdout'],
  ];
  return (await run(process.execPath, ['--test', ...ways, ...reporters, ...paths], { env })) === 0;
}

function program(name: string): string {
  return join(root, 'node_modules/.bin', name);
}
