import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Tally } from '../cases/testing/tally.ts';
import { localDateOf } from '../kernel/index.ts';
import { mediationRates, mediationRatesOf } from './figure-rates.ts';
import { countBySide, type FigureSide } from './figure-sides.ts';
import { countMediation, figureOf, type MediationCount, mediationCounts, sumCounts } from './figures.ts';
import { type MediationSource, mediationSources } from './mediation.ts';
import { anyBeginning, anyCommand, goOn, setOut } from './testing/random-walk.ts';
import { recount } from './testing/recount.ts';
import type { Story } from './testing/story.ts';

const commands = fc.array(anyCommand, { minLength: 20, maxLength: 70 });
const seen = new Tally();

test('what is counted of a dispute is what its ledger tells, however it went', () => {
  fc.assert(
    fc.property(commands, anyBeginning, fc.constantFrom(...mediationSources), (each, beginning, source) => {
      let walk = setOut(beginning);
      for (const command of each) walk = goOn(walk, command).walk;
      const { found, entries, now } = cameBy(walk.story, source);
      const counts = countMediation(figureOf(found), localDateOf(now));
      for (const name of mediationCounts) if (counts[name] > 0) seen.count(name);
      assert.deepEqual(counts, recount(entries, localDateOf(now)));
    }),
    // So many that the rarest ending, which one walk in a hundred has, is missing in none of a million runs.
    { numRuns: 1_500 },
  );
});

/** The same dispute, as if it had come another way. */
function cameBy({ found, entries, now }: Story, kind: MediationSource): Story {
  const came = entries.map((each) =>
    each.type === 'mediation.opened' ? { ...each, body: { ...each.body, intake: { kind } } } : each,
  );
  return { found: { ...found, intake: { kind } }, entries: came, now };
}

test('the walks had some of everything that is counted', () => {
  assert.deepEqual(
    mediationCounts.filter((name) => seen.of(name) === 0),
    [],
  );
});

test('every side adds up to all of it', () => {
  const none = Object.fromEntries(mediationCounts.map((name) => [name, 0])) as Record<MediationCount, number>;
  const part = fc.record({
    committeeId: fc.constantFrom('a', 'b'),
    committeeName: fc.constant(''),
    committeeCode: fc.constantFrom('500235', '500235001', '500235001002'),
    disputeType: fc.constantFrom('neighbours', 'wages'),
    source: fc.constantFrom('application', 'case'),
    counts: fc.record({ opened: fc.nat(50), settled: fc.nat(50) }).map((some) => ({ ...none, ...some })),
  });
  const sides: FigureSide[] = ['committee', 'place', 'level', 'type', 'source'];
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom(...sides), (parts, side) => {
      const all = sumCounts(parts.map(({ counts }) => counts));
      const added = sumCounts(countBySide(parts as never, side, 9).map(({ counts }) => counts));
      assert.deepEqual(added, all);
    }),
  );
});

test('a rate is what its definition divides, and none where there is nothing to divide by', () => {
  const none = Object.fromEntries(mediationCounts.map((name) => [name, 0])) as Record<MediationCount, number>;
  const counts = { ...none, settled: 92, ended: 100, performed: 3, toPerform: 4 };

  assert.deepEqual(mediationRatesOf(counts).M01, { numerator: 92, denominator: 100, rate: 0.92 });
  assert.deepEqual(mediationRatesOf(counts).M04, { numerator: 0, denominator: 0, rate: null });
  assert.equal(new Set(mediationRates.map(({ id }) => id)).size, mediationRates.length);
});
