// `npm run crash`: people work while the server and its PostgreSQL are killed; then everything acknowledged must be there.
// `npm run crash -- --seed 7` lives the same again; `--kills 5` is the short one of the tests.
import { parseArgs } from 'node:util';
import { killsOf } from './crash/kills.ts';
import { tableOf, verdictOf } from './crash/report.ts';
import { type CrashReport, runCrash } from './crash/run-crash.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, kills: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const report: CrashReport = await runCrash({
  seed,
  kills: killsOf(Number(values.kills ?? 120)),
  tell: (words) => process.stderr.write(`${words}\n`),
});
process.stdout.write(`${tableOf(report)}\n`);
const wrong = verdictOf(report);
for (const words of wrong) process.stdout.write(`WRONG: ${words}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
