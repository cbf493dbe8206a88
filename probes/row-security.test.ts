import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { print } from './print.ts';
import { type Ran, runProbes } from './run-probes.ts';

const seed = 20_260_302;
let ran: Ran;

before(async () => {
  ran = await runProbes({ seed, probes: 18_300, cases: 1_200 });
  print(ran, seed);
});

test('nobody is shown, told or counted what her post may not see, and everybody what it may', () => {
  assert.deepEqual(ran.tally.findings, []);
});

test('with the application out of the way the tables themselves show and take nothing of another county', () => {
  const { table, write } = ran.tally.counts;
  assert.ok(table.probes > 1_000 && write.controls > 100, JSON.stringify({ table, write }));
  assert.deepEqual(
    ran.tally.findings.filter(({ act }) => /bare table|past the application/.test(act)),
    [],
  );
});

test('enough was asked, of a land that is large enough', () => {
  assert.ok(ran.tally.total() >= 20_000, `${ran.tally.total()} probes`);
  assert.ok(ran.world.units.length >= 500, `${ran.world.units.length} units`);
  assert.equal(new Set(ran.world.units.map(({ division }) => division.level)).size >= 4, true);
});

test('every refusal was paired with somebody to whom the same is open', () => {
  const { error, list, search, export: exported, file } = ran.tally.counts;
  assert.ok(error.controls >= 0.5 * error.refusals, JSON.stringify(error));
  const others = [list, search, exported, file];
  assert.ok(
    others.every(({ refusals, controls }) => refusals > 0 && controls > 0),
    JSON.stringify(ran.tally.counts),
  );
});
