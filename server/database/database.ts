import type pg from 'pg';
import { type Deadlines, usualDeadlines } from './cut-silence.ts';
import { openPool } from './pool.ts';
import type { Scope } from './scope.ts';
import { inTransaction, type Transaction } from './transaction.ts';

/** The doors to PostgreSQL: the application's own role, and the one that may only hand in reports. */
export type Database = {
  readonly app: pg.Pool;
  readonly intake: pg.Pool;
  readonly transact: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Reference rows for everybody's caches: on connections of its own, so that it may be asked inside a transaction. */
  readonly refer: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly handIn: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export function openDatabase(
  urls: { app: string; intake: string },
  connections = 16,
  deadlines: Deadlines = usualDeadlines,
): Database {
  const app = openPool(urls.app, { max: connections, name: 'linli', deadlines });
  const intake = openPool(urls.intake, { max: 4, name: 'linli-intake', deadlines });
  const reference = openPool(urls.app, { max: 2, name: 'linli-reference', deadlines });
  return {
    app,
    intake,
    transact: (scope, work) => inTransaction(app, scope, work),
    refer: (scope, work) => inTransaction(reference, scope, work),
    handIn: (scope, work) => inTransaction(intake, scope, work),
    close: async () => {
      await Promise.all([app.end(), intake.end(), reference.end()]);
    },
  };
}
