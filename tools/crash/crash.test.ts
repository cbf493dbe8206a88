import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { killsOf } from './kills.ts';
import { tableOf } from './report.ts';
import { type CrashReport, runCrash } from './run-crash.ts';

/**
 * The short one; `npm run crash` kills server and database fifty times each, and holds the house to being ready again within ten
 * seconds. Here that is only told: tests share the machine with other tests.
 */
describe('server and database are killed while people are at work', () => {
  let report: CrashReport;

  before(async () => {
    report = await runCrash({ seed: 1, kills: killsOf(5) });
  });
  after((context) => (context as { diagnostic?: (words: string) => void }).diagnostic?.(tableOf(report)));

  test('nothing that was acknowledged is lost', () => {
    assert.equal(report.rounds.length, 5, 'ready again after each');
    assert.ok(report.acknowledged > 20, `${report.acknowledged} acknowledged`);
    assert.ok(report.disputes > 0, 'no dispute came to its end');
    assert.deepEqual(report.lost, []);
  });

  test('nothing happens twice, however often it had to be sent', () => {
    assert.deepEqual(report.doubled, []);
    assert.deepEqual(report.refused, []);
  });

  test('what follows of itself (public account, figures, messages) follows once', () => {
    assert.deepEqual(report.effects, []);
  });

  test('every file that is named is there and whole, and every ledger fits', () => {
    assert.deepEqual(report.files, []);
    assert.equal(report.ledgers, 'fit');
  });
});
