import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from './draft.ts';
import type { Receipt } from './receipts.ts';

interface Kept extends DBSchema {
  drafts: { key: string; value: Draft<unknown> };
  receipts: { key: string; value: Receipt };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

/** This device's own memory: drafts and the receipts of one's own reports. */
export function deviceStore(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('linli', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' });
      database.createObjectStore('receipts', { keyPath: 'caseCode' });
    },
  });
  return opened;
}
