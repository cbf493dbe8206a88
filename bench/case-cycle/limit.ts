import { scopeOf } from '@linli/domain/identity';
import type pg from 'pg';
import type { TestCounty } from '../../server/cases/testing.ts';
import type { Scope, Statement } from '../../server/database/index.ts';
import type { Cycle } from './cycle.ts';

type Sent = { scope: Scope; statements: [Statement, readonly unknown[]][] };

/**
 * Cycles a second of plain SQL: the statements and values that real cycles sent, once more into emptied tables, without
 * anything of ours between them and PostgreSQL but the driver. Reads are waited for, as a program must; writes are not.
 */
export async function limitOf(
  county: TestCounty,
  cycle: Cycle,
  owner: pg.Client,
  count: number,
  clients: number,
): Promise<number> {
  await empty(owner);
  const recorded: Sent[][] = [];
  for (let number = 0; number < count; number += 1) recorded.push(await recordOne(county, cycle, number));
  await empty(owner);
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < recorded.length) await replay(county, recorded[next++] as Sent[]);
    }),
  );
  return count / ((performance.now() - started) / 1000);
}

async function recordOne(county: TestCounty, cycle: Cycle, number: number): Promise<Sent[]> {
  const transactions: Sent[] = [];
  const recording = cycle.through((actor, work) => {
    const sent: Sent = { scope: scopeOf(actor), statements: [] };
    transactions.push(sent);
    return county.database.transact(sent.scope, (tx) =>
      work({
        query: (statement, values = []) => {
          sent.statements.push([statement, values]);
          return tx.query(statement, values);
        },
      }),
    );
  });
  await recording.run(number, () => {});
  return transactions;
}

async function replay(county: TestCounty, transactions: Sent[]): Promise<void> {
  for (const { scope, statements } of transactions) {
    await county.database.transact(scope, async (tx) => {
      for (const [statement, values] of statements) {
        const answer = tx.query(statement, values);
        if (statement.text.startsWith('select')) await answer;
      }
    });
  }
}

async function empty(owner: pg.Client): Promise<void> {
  await owner.query('truncate cases, ledger_entries, outbox, case_contacts, idempotency_keys cascade');
}
