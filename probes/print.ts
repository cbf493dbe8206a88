import type { Ran } from './run-probes.ts';
import { kinds } from './tally.ts';

/** What was asked, and what came of it, for people to read. */
export function print({ tally, times, world, seconds }: Ran, seed: number): void {
  const { units, divisions, cases, staff } = world;
  console.log(
    `seed ${seed}: ${divisions.length} divisions, ${units.length} units, ${staff.length} posts, ${cases.length} cases`,
  );
  console.table(
    Object.fromEntries(kinds.flatMap((kind) => (tally.counts[kind].probes > 0 ? [[kind, tally.counts[kind]]] : []))),
  );
  const leaks = tally.findings.filter(({ what }) => what === 'leak').length;
  const locks = tally.findings.length - leaks;
  console.log(
    `${tally.total()} probes in ${seconds.toFixed(0)} s: ${leaks} leaks, ${locks} refused to whom they are open`,
  );
  const [hidden, nonexistent] = [median(times.hidden), median(times.nonexistent)];
  console.log(
    `a refusal takes ${hidden.toFixed(1)} ms where something is hidden, ${nonexistent.toFixed(1)} ms where nothing is`,
  );
  for (const finding of tally.findings.slice(0, 20)) console.log(finding);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
