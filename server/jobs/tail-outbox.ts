import { type Database, nobody, statement } from '../database/index.ts';
import type { OnFault } from './follow-outbox.ts';
import type { OutboxEntry } from './outbox.ts';
import type { Signal } from './signal.ts';

export type OutboxTail = {
  /** Calls `hear` for each entry from now on, in order, at most once; gives the way to stop. */
  readonly subscribe: (hear: (entry: OutboxEntry) => void) => () => void;
  /** The id of the newest entry that was told. */
  readonly newest: () => string;
  /** What came after the entry with this id; undefined where that is too long ago to be sure of all. */
  readonly since: (eventId: string) => readonly OutboxEntry[] | undefined;
  readonly stop: () => Promise<void>;
};

const columns = `xid::text as xid, id, county_code as "countyCode", subject, subject_id as "subjectId", seq, type, at, body`;
const settled = 'xid < pg_snapshot_xmin(pg_current_snapshot())';

const newest = statement(
  'outbox.newest',
  `select * from (select ${columns} from outbox where ${settled} order by outbox.xid desc, id desc limit $1) as latest
   order by latest.xid::xid8, id`,
);
const later = statement(
  'outbox.later',
  `select ${columns} from outbox where (xid, id) > ($1::xid8, $2::bigint) and ${settled}
   order by outbox.xid, id limit $3`,
);

const kept = 2_000;
const mostAtOnce = 500;
const pollMilliseconds = 1_000;
const firstPauseMilliseconds = 20;

/** The name of an entry on a live stream. */
export function eventIdOf(entry: Pick<OutboxEntry, 'xid' | 'id'>): string {
  return `${entry.xid}-${entry.id}`;
}

/**
 * Every server follows the outbox for the live streams of its own clients. What it has told is kept in memory for those
 * who lose their connection for a moment; nothing depends on it, so it has no place in the database.
 */
export async function tailOutbox(database: Database, signal: Signal, onFault: OnFault): Promise<OutboxTail> {
  const listeners = new Set<(entry: OutboxEntry) => void>();
  let recent = await database.transact(nobody, (tx) => tx.query<OutboxEntry>(newest, [kept]));
  let place = recent.at(-1) ?? { xid: '0', id: 0 };
  let isStopping = false;

  const lookOn = async (): Promise<number> => {
    const entries = await database.transact(nobody, (tx) =>
      tx.query<OutboxEntry>(later, [place.xid, place.id, mostAtOnce]),
    );
    if (entries.length === 0) return 0;
    place = entries.at(-1) ?? place;
    recent = [...recent, ...entries].slice(-kept);
    for (const entry of entries) for (const hear of listeners) hear(entry);
    return entries.length;
  };

  const follow = async (): Promise<void> => {
    let pause = firstPauseMilliseconds;
    let isFaulty = false;
    while (!isStopping) {
      const seen = signal.count();
      try {
        const found = await lookOn();
        if (found === mostAtOnce) continue;
        pause = found > 0 ? firstPauseMilliseconds : Math.min(pause * 2, pollMilliseconds);
        isFaulty = false;
      } catch (fault) {
        if (!isFaulty) onFault(fault, 'outbox tail');
        isFaulty = true;
        pause = pollMilliseconds;
      }
      await signal.wait(seen, pause);
      if (signal.count() !== seen) pause = firstPauseMilliseconds;
    }
  };

  const following = follow();
  return {
    subscribe: (hear) => {
      listeners.add(hear);
      return () => {
        listeners.delete(hear);
      };
    },
    newest: () => eventIdOf(place),
    since: (eventId) => {
      if (eventId === eventIdOf(place)) return [];
      const at = recent.findIndex((entry) => eventIdOf(entry) === eventId);
      return at === -1 ? undefined : recent.slice(at + 1);
    },
    stop: async () => {
      isStopping = true;
      signal.raise();
      await following;
    },
  };
}
