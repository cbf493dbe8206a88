import type { Instant } from '@linli/domain/kernel';
import type { FileSettings } from '../settings.ts';
import { openDiskStore } from './disk-store.ts';

/** Keeps bytes under keys made of their own content (see content-key.ts), so that a key never changes its meaning. */
export type FileStore = {
  /** Done when the bytes are safe on the disk or in the store; the same key again changes nothing. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** undefined where there is nothing under the key. */
  readonly get: (key: string) => Promise<Buffer | undefined>;
  /** Removing what is not there is no error. */
  readonly remove: (key: string) => Promise<void>;
  /** Removes what a crash left half-written: it may show people, and no key leads to it. Gives how many went. */
  readonly sweep: (now: Instant) => Promise<number>;
};

/** The store that the settings name: a folder of this machine, or any S3-compatible server. */
export function openFileStore(settings: FileSettings): FileStore {
  return settings.kind === 'disk' ? openDiskStore(settings.folder) : openBucket(settings);
}

/** The client of S3 takes 20 MB of memory: only who has a bucket loads it. */
function openBucket(settings: Extract<FileSettings, { kind: 's3' }>): FileStore {
  const opening = import('./s3-store.ts').then(({ openS3Store }) => openS3Store(settings));
  return {
    put: async (key, bytes) => (await opening).put(key, bytes),
    get: async (key) => (await opening).get(key),
    remove: async (key) => (await opening).remove(key),
    sweep: async (now) => (await opening).sweep(now),
  };
}
