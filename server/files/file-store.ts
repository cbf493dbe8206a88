import type { FileSettings } from '../settings.ts';
import { openDiskStore } from './disk-store.ts';
import { openS3Store } from './s3-store.ts';

/** Keeps bytes under keys made of their own content (see content-key.ts), so that a key never changes its meaning. */
export type FileStore = {
  /** Done when the bytes are safe on the disk or in the store; the same key again changes nothing. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** undefined where there is nothing under the key. */
  readonly get: (key: string) => Promise<Buffer | undefined>;
  /** Removing what is not there is no error. */
  readonly remove: (key: string) => Promise<void>;
};

/** The store that the settings name: a folder of this machine, or any S3-compatible server. */
export function openFileStore(settings: FileSettings): FileStore {
  return settings.kind === 'disk' ? openDiskStore(settings.folder) : openS3Store(settings);
}
