import { type Database, nobody, statement } from '../database/index.ts';
import type { Reader } from './outbox.ts';

type Place = { xid: string; id: number };

const slowest = statement(
  'outbox.slowestReader',
  `select xid::text as xid, id from outbox_readers where name = any($1)
   order by outbox_readers.xid, outbox_readers.id limit 1`,
);
const forget = statement('outbox.forget', 'delete from outbox where (xid, id) <= ($1::xid8, $2::bigint)');

/** Live streams have no place of their own in the outbox; what all readers have passed stays a while for them. */
export const keptMilliseconds = 120_000;

/** Deletes entries that every reader had passed some time ago. Call it again and again. */
export function createSweeper(
  database: Database,
  readers: readonly Reader[],
  clock: () => number = () => performance.now(),
): () => Promise<void> {
  const names = readers.map((reader) => reader.name);
  const passed: { place: Place; at: number }[] = [];
  return async () => {
    const now = clock();
    await database.transact(nobody, async (tx) => {
      const [place] = await tx.query<Place>(slowest, [names]);
      if (place === undefined) return;
      passed.push({ place, at: now });
      const old = passed.findLast(({ at }) => now - at >= keptMilliseconds);
      if (old === undefined) return;
      passed.splice(0, passed.indexOf(old));
      await tx.query(forget, [old.place.xid, old.place.id]);
    });
  };
}
