import type { Database, Transaction } from '../database/index.ts';

/** Tells those who wait that there may be something new. Nothing travels with it: whoever wakes looks for herself. */
export type Signal = {
  readonly raise: () => void;
  /** How often it was raised: what a waiter has seen before she looks. */
  readonly count: () => number;
  /** Waits until it is raised again after `seen`, at most `milliseconds`. */
  readonly wait: (seen: number, milliseconds: number) => Promise<void>;
};

export function createSignal(): Signal {
  let raised = 0;
  const waiting = new Set<() => void>();
  return {
    raise: () => {
      raised += 1;
      for (const wake of waiting) wake();
    },
    count: () => raised,
    wait: (seen, milliseconds) => {
      if (seen !== raised) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
      });
    },
  };
}

/** The same database, which raises the signal after each commit that told the outbox something. */
export function heedCommits(database: Database, signal: Signal): Database {
  const heed = (transact: Database['transact']): Database['transact'] => {
    return async (scope, work) => {
      let hasTold = false;
      const result = await transact(scope, (tx) =>
        work(
          listening(tx, () => {
            hasTold = true;
          }),
        ),
      );
      if (hasTold) signal.raise();
      return result;
    };
  };
  return { ...database, transact: heed(database.transact), handIn: heed(database.handIn) };
}

function listening(tx: Transaction, heard: () => void): Transaction {
  return {
    query: (sent, values) => {
      if (sent.name === 'outbox.tell') heard();
      return tx.query(sent, values);
    },
  };
}
