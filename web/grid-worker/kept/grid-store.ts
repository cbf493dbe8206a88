import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Act } from '../acts/act.ts';

export type KeptRead = { key: string; keptAt: number; value: unknown };

interface GridDevice extends DBSchema {
  reads: { key: string; value: KeptRead };
  acts: { key: string; value: Act };
}

let opened: Promise<IDBPDatabase<GridDevice>> | undefined;

/** A grid worker's day on her phone: what she reads and what she has still to send. A store of its own, emptied when she leaves. */
export function gridStore(): Promise<IDBPDatabase<GridDevice>> {
  opened ??= openDB<GridDevice>('linli-grid', 1, {
    upgrade(database) {
      database.createObjectStore('reads', { keyPath: 'key' });
      database.createObjectStore('acts', { keyPath: 'id' });
    },
  });
  return opened;
}
