// What `npm run probe` runs: `npm run probe -- --seed 7` builds the land and asks the questions of that seed once more.
import { parseArgs } from 'node:util';
import { print } from './print.ts';
import { runProbes } from './run-probes.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    probes: { type: 'string', default: '100000' },
    cases: { type: 'string', default: '3000' },
  },
});
const [seed, probes, cases] = [values.seed, values.probes, values.cases].map(Number) as [number, number, number];

const ran = await runProbes({ seed, probes, cases });
print(ran, seed);
if (ran.tally.findings.length > 0) process.exitCode = 1;
