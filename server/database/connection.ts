import type pg from 'pg';
import { statement, type Transaction } from './transaction.ts';

/**
 * What an import asks the database with: a connection of its own, which streams for minutes without the limits of a pool,
 * or the transaction of a request.
 */
export type Connection = {
  readonly query: <Row extends pg.QueryResultRow>(
    text: string,
    values?: unknown[],
  ) => Promise<{ readonly rows: Row[] }>;
};

/** The transaction of a request as a connection. */
export function connectionOf(tx: Transaction): Connection {
  return {
    query: async <Row>(text: string, values: unknown[] = []) => ({
      rows: await tx.query<Row>(statement(`import ${text}`, text), values),
    }),
  };
}
