// `npm run crash`: people work while the server and its PostgreSQL are killed; then everything acknowledged must be there.
// `npm run crash -- --seed 7` lives the same again; `--kills 5` is the short one of the tests; `--faults` breaks the way to
// the database instead (slow, cut, byte by byte, swallowed, away for a minute), takes its connections and fills its disk.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killsOf } from './crash/kills.ts';
import { tableOf, verdictOf } from './crash/report.ts';
import { runCrash } from './crash/run-crash.ts';
import { root } from './root.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, kills: { type: 'string' }, faults: { type: 'boolean' } },
});
process.exitCode = values.faults === true ? await breakTheWay() : await killThem();

async function breakTheWay(): Promise<number> {
  const files = ['faults', 'faults-of-disputes', 'deadlock', 'full-disk'].map((name) =>
    join(root, `tools/crash/${name}.test.ts`),
  );
  const env = { LINLI_TEST_DOWN_SECONDS: '60' };
  return run(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], { env });
}

async function killThem(): Promise<number> {
  const report = await runCrash({
    seed: Number(values.seed ?? Date.now() % 1_000_000),
    kills: killsOf(Number(values.kills ?? 120)),
    tell: (words) => process.stderr.write(`${words}\n`),
  });
  process.stdout.write(`${tableOf(report)}\n`);
  const wrong = verdictOf(report);
  for (const words of wrong) process.stdout.write(`WRONG: ${words}\n`);
  return wrong.length === 0 ? 0 : 1;
}
