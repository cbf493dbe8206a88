import type pg from 'pg';
import { openPool } from './pool.ts';
import type { Scope } from './scope.ts';
import { inTransaction, type Transaction } from './transaction.ts';

/** The doors to PostgreSQL: the application's own role, and the one that may only hand in reports. */
export type Database = {
  readonly app: pg.Pool;
  readonly intake: pg.Pool;
  readonly transact: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly handIn: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export function openDatabase(urls: { app: string; intake: string }, connections = 16): Database {
  const app = openPool(urls.app, { max: connections, name: 'linli' });
  const intake = openPool(urls.intake, { max: 4, name: 'linli-intake' });
  return {
    app,
    intake,
    transact: (scope, work) => inTransaction(app, scope, work),
    handIn: (scope, work) => inTransaction(intake, scope, work),
    close: async () => {
      await Promise.all([app.end(), intake.end()]);
    },
  };
}
