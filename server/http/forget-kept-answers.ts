import { type Instant, later } from '@linli/domain/kernel';
import { type Database, nobody, statement } from '../database/index.ts';

/** Ninety, and the day that is only known by its date. */
const keptDays = 91;
const day = 86_400_000;
const atOnce = 5_000;

const forget = statement(
  'http.forgetKeptAnswers',
  `delete from idempotency_keys where lookup in (select lookup from idempotency_keys where kept_at < $1 limit $2)
   returning 1`,
);

/** A job: a phone that was offline for less than ninety days still gets the answer to what it sent before. */
export function forgetKeptAnswers(database: Database) {
  return {
    name: 'http.forgetKeptAnswers',
    every: 'day' as const,
    run: async (now: Instant) => {
      const before = later(now, -keptDays * day);
      let total = 0;
      for (let forgotten = atOnce; forgotten === atOnce; total += forgotten)
        forgotten = (await database.transact(nobody, (tx) => tx.query(forget, [before, atOnce]))).length;
      return total;
    },
  };
}
