import type { Instant } from '@linli/domain/kernel';
import { type Database, insideDivision, statement, type Transaction } from '../database/index.ts';

/** One thing that happened, as the outbox tells of it: `body` holds a few words, the ledger holds the rest. */
export type OutboxEntry = {
  readonly xid: string;
  readonly id: number;
  readonly countyCode: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly body: Readonly<Record<string, unknown>>;
  /** The hash of its entry in the ledger, where it has one; readers are told, live streams are not. */
  readonly entryHash?: Buffer | null;
};

/**
 * What a room does when others have done something. Entries come in order, many at a time; whatever `react` writes
 * commits together with the reader's place, so that each entry has its effects once. It may be asked again after a
 * crash or a fault, then with nothing written. It must act on the database alone.
 */
export type Reader = {
  readonly name: string;
  /** How long it rests once it has read all there was, so as to take many entries together; none where it is to be prompt. */
  readonly restMilliseconds?: number;
  readonly react: (tx: Transaction, entries: readonly OutboxEntry[]) => Promise<void>;
};

export const mostAtOnce = 500;

/** The platform's own reactions work everywhere. */
const everywhere = insideDivision('');

const columns = `xid::text as xid, id, county_code as "countyCode", subject, subject_id as "subjectId", seq, type, at, body`;

// An advisory lock, because locking the row would take a transaction id: while one is held, nothing newer is read.
const takeTurn = statement('outbox.takeTurn', 'select pg_try_advisory_xact_lock(73001122, hashtext($1)) as "isMine"');

// Below the oldest transaction that still runs every entry is settled: nothing can appear behind the reader's back.
const next = statement(
  'outbox.next',
  `select ${columns}, entry_hash as "entryHash" from outbox
   where (xid, id) > (select xid, id from outbox_readers where name = $1)
     and xid < pg_snapshot_xmin(pg_current_snapshot())
   order by outbox.xid, outbox.id limit $2`,
);

const enter = statement(
  'outbox.enter',
  `insert into outbox_readers (name, xid, id) values ($1, '0', 0) on conflict (name) do nothing`,
);

const moveOn = statement('outbox.moveOn', 'update outbox_readers set xid = $2::xid8, id = $3 where name = $1');

/** Makes a reader known, once; it begins with the oldest entry there is. */
export function enterReader(database: Database, { name }: Reader): Promise<void> {
  return database.transact(everywhere, async (tx) => {
    await tx.query(enter, [name]);
  });
}

/** Lets a reader react to what comes next for it; gives how many entries that were. None where another process is at it. */
export function readOn(database: Database, reader: Reader, most = mostAtOnce): Promise<number> {
  return database.transact(everywhere, async (tx) => {
    const turn = tx.query<{ isMine: boolean }>(takeTurn, [reader.name]);
    const entries = await tx.query<OutboxEntry>(next, [reader.name, most]);
    const last = entries.at(-1);
    if (last === undefined || (await turn)[0]?.isMine !== true) return 0;
    await reader.react(tx, entries);
    void tx.query(moveOn, [reader.name, last.xid, last.id]);
    return entries.length;
  });
}

const unread = statement(
  'outbox.unread',
  `select exists (select from outbox
     where (xid, id) > (select xid, id from outbox_readers where name = $1)) as "isLeft"`,
);

const pauseMilliseconds = 20;
const mostPauses = 15_000;

/**
 * Reads until nothing is left: for the demo and for tests, which begin when everything has been said. An entry that an
 * older transaction still hides, if only one of another database of the same server, is waited for, five minutes at most.
 */
export async function readAll(database: Database, readers: readonly Reader[]): Promise<number> {
  let total = 0;
  for (const reader of readers) {
    await enterReader(database, reader);
    for (let pauses = 0; pauses < mostPauses; ) {
      const read = await readOn(database, reader);
      total += read;
      if (read > 0) continue;
      if (!(await isAnyLeft(database, reader))) break;
      pauses += 1;
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
  }
  return total;
}

function isAnyLeft(database: Database, { name }: Reader): Promise<boolean> {
  return database.transact(everywhere, async (tx) => {
    const [row] = await tx.query<{ isLeft: boolean }>(unread, [name]);
    return row?.isLeft === true;
  });
}
