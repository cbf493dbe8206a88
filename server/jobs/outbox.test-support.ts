import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { appendEntries, beginning, type Database, insideDivision, openDatabase, statement } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import type { Reader } from './outbox.ts';

export type Bench = {
  readonly test: TestDatabase;
  readonly database: Database;
  /** Lets something happen: an entry of the ledger and its notice in the outbox. Gives the subject's id. */
  readonly happen: (type: string) => Promise<string>;
  /** As the owner of the tables. */
  readonly ask: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
};

/** A database with a table `effects`, in which readers of tests write what they did. */
export async function openBench(): Promise<Bench> {
  const test = await testDatabase();
  const database = openDatabase({ app: test.appUrl, intake: test.intakeUrl });
  const owner = new pg.Pool({ connectionString: test.ownerUrl, max: 2 });
  await owner.query('create table effects (reader text, type text); grant select, insert on effects to linli_app');
  return {
    test,
    database,
    happen: (type) => happenIn(database, type),
    ask: async <Row>(text: string, values: unknown[] = []) => (await owner.query(text, values)).rows as Row[],
    close: async () => {
      await owner.end();
      await database.close();
      await test.drop();
    },
  };
}

/** Waits until no transaction runs any more, if only of another test's database, that hides from readers what has happened. */
export async function settle({ ask }: Bench): Promise<void> {
  await until(async () => {
    const [row] = await ask<{ isSettled: boolean }>(
      'select max(xid) < pg_snapshot_xmin(pg_current_snapshot()) as "isSettled" from outbox',
    );
    return row?.isSettled === true;
  });
}

export function happenIn(database: Database, type: string): Promise<string> {
  const subjectId = randomUUID();
  return database.transact(insideDivision('500235'), async (tx) => {
    const at = '2026-03-02T01:00:00.000Z';
    const entry = { countyCode: '500235', subject: 'lamp', subjectId, seq: 1, type, at, actor: {}, body: {} };
    appendEntries(tx, [entry], beginning, { code: type });
    return subjectId;
  });
}

const note = statement('test.note', 'insert into effects (reader, type) select $1, unnest($2::text[])');

/** Writes down the type of each entry it is told. */
export function noting(name: string): Reader {
  return {
    name,
    react: async (tx, entries) => {
      await tx.query(note, [name, entries.map((entry) => entry.type)]);
    },
  };
}

export async function effectsOf(bench: Bench, reader: string): Promise<string[]> {
  const rows = await bench.ask<{ type: string }>('select type from effects where reader = $1', [reader]);
  return rows.map((row) => row.type);
}

export async function until(holds: () => Promise<boolean> | boolean, milliseconds = 60_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come true within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
