import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@linli/domain/kernel';
import type pg from 'pg';
import {
  appendEntries,
  beginning,
  type Database,
  insideDivision,
  newId,
  nobody,
  openDatabase,
  recordAct,
} from '../../database/index.ts';
import { openPool } from '../../database/pool.ts';
import { testDatabase } from '../../database/testing.ts';
import { readAll } from '../../jobs/index.ts';
import { type LogKey, lastFile, openLogKey } from './log-key.ts';
import { sequencer } from './sequencer.ts';
import { type Outcome, signCheckpoint } from './sign-checkpoint.ts';

export type TestLog = {
  readonly database: Database;
  readonly key: LogKey;
  readonly keysFolder: string;
  readonly adminUrl: string;
  /** As a superuser, whom nothing holds back. */
  readonly tamper: pg.Pool;
  /** Lets as many things happen in a county, each an entry. */
  readonly happen: (countyCode: string, count?: number) => Promise<void>;
  /** Lets one subject live through as many entries, each told and later chained. Gives its id. */
  readonly live: (countyCode: string, entries: number) => Promise<string>;
  readonly sequence: () => Promise<number>;
  readonly sign: (key?: LogKey) => Promise<Outcome>;
  /** Back to the beginning, with the same key. */
  readonly reset: () => Promise<void>;
  /** The house closes; the database stays. */
  readonly rest: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const origin = 'linli.example/api/v1/transparency';
const at: Instant = '2026-03-02T01:00:00.000Z';

/** A database with an audit log and a key that signs it. */
export async function openTestLog(): Promise<TestLog> {
  const test = await testDatabase();
  const database = openDatabase({ app: test.appUrl, intake: test.intakeUrl });
  const tamper = openPool(test.adminUrl, { max: 1, name: 'test' });
  const keysFolder = mkdtempSync(join(tmpdir(), 'linli-keys-'));
  const key = openLogKey(keysFolder, origin);
  let closing: Promise<void> | undefined;
  const rest = () => {
    closing ??= database.close();
    return closing;
  };
  const act = { subject: 'lamp', type: 'lamp.lit', at, actor: { kind: 'system', name: 'lamp' }, body: { lumen: 12.5 } };
  return {
    database,
    key,
    keysFolder,
    tamper,
    adminUrl: test.adminUrl,
    happen: (countyCode, count = 1) =>
      database.transact(insideDivision(countyCode), async (tx) => {
        for (let times = 0; times < count; times += 1) recordAct(tx, { ...act, countyCode });
      }),
    live: (countyCode, entries) =>
      database.transact(insideDivision(countyCode), async (tx) => {
        const subjectId = newId(at);
        const entry = (_: unknown, index: number) => ({ ...act, countyCode, subjectId, seq: index + 1 });
        appendEntries(tx, Array.from({ length: entries }, entry), beginning, {});
        return subjectId;
      }),
    sequence: () => readAll(database, [sequencer]),
    sign: (by = key) => database.transact(nobody, (tx) => signCheckpoint(tx, by, at)),
    reset: async () => {
      await tamper.query(
        `truncate ledger_entries, outbox, outbox_readers, audit_chain, audit_tiles, audit_checkpoints`,
      );
      rmSync(join(keysFolder, lastFile), { force: true });
    },
    rest,
    close: async () => {
      await tamper.end();
      await rest();
      await test.drop();
      rmSync(keysFolder, { recursive: true });
    },
  };
}
