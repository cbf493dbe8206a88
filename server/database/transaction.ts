import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Scope, scopeStatement } from './scope.ts';
import { streamOf } from './wire.ts';

/** A named statement is prepared once per connection. */
export type Statement = { readonly name: string; readonly text: string };

export type Transaction = {
  /** Statements sent without waiting travel together; their answers come back in order. */
  readonly query: <Row>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>;
};

/** PostgreSQL cuts longer names off, and then two statements would be one. */
const longestName = 63;

export function statement(name: string, text: string): Statement {
  if (name.length <= longestName) return { name, text };
  const rest = createHash('sha256').update(name).digest('hex').slice(0, 20);
  return { name: `${name.slice(0, longestName - rest.length)}${rest}`, text };
}

/**
 * Runs `work` in one transaction with the eyes of `scope`. BEGIN and the scope travel with the first statement of
 * `work`, COMMIT with the last ones it did not wait for. Whatever `work` throws undoes everything and rises unchanged.
 */
export async function inTransaction<T>(pool: pg.Pool, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const opening = `BEGIN; ${scopeStatement(scope)}`;
  const client = await pool.connect();
  const pending: Promise<unknown>[] = [];
  const gather = gathering(client);
  const send = (config: pg.QueryConfig) => {
    gather();
    const answer = client.query(config);
    // Only that it came is remembered: the rows of a long reading must not pile up until its end.
    const arrived = answer.then(() => {});
    arrived.catch(() => {});
    pending.push(arrived);
    return answer;
  };
  let broken = false;
  try {
    send({ text: opening });
    const result = await work({
      query: <Row>(sent: Statement, values: readonly unknown[] = []) => {
        const rows = send({ name: sent.name, text: sent.text, values: values as unknown[] }).then(
          (answer) => answer.rows as Row[],
        );
        // Whoever does not wait for a statement still learns of its failure: the commit waits for all.
        rows.catch(() => {});
        return rows;
      },
    });
    const ending = send({ text: 'COMMIT' });
    await Promise.all(pending);
    // COMMIT of a failed transaction answers ROLLBACK without an error: that is never a success.
    if (((await ending) as pg.QueryResult).command !== 'COMMIT') throw new Error('The transaction was rolled back');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Statements sent before the program next waits for the outside leave in one write: a system call each was 29 % of all
 * processor time.
 */
function gathering(client: pg.PoolClient): () => void {
  const stream = streamOf(client);
  let isGathering = false;
  return () => {
    if (isGathering) return;
    isGathering = true;
    stream.cork();
    setImmediate(() => {
      isGathering = false;
      stream.uncork();
    });
  };
}
