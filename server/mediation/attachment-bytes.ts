import { createHash } from 'node:crypto';
import type { LocalDate } from '@linli/domain/kernel';
import { type AttachmentUse, circleOfUse } from '@linli/domain/mediation';
import type { cleanFile } from '../cases/index.ts';
import { contentKey, type FileStore } from '../files/index.ts';
import { openBytes, sealBytes } from '../sealing/index.ts';
import type { StoredAttachment } from './attachment-store.ts';
import { type Keys, keyFor } from './keys.ts';

type CleanFile = Awaited<ReturnType<typeof cleanFile>>;

export type SealedFile = Omit<CleanFile, 'bytes' | 'thumbnail' | 'width' | 'height'> & {
  readonly byteCount: number;
  /** Of the file itself: what lies in the store is sealed, and another each time. */
  readonly sha256: Buffer;
  readonly location: string;
  readonly thumbnail: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
};

type About = { readonly countyCode: string; readonly id: string; readonly use: AttachmentUse; readonly on: LocalDate };

/** Seals a file and its small picture with the key of their circle, and puts them where they stay. */
export async function keepSealed(files: FileStore, keys: Keys, about: About, clean: CleanFile): Promise<SealedFile> {
  const { bytes, thumbnail, mediaType, width, height } = clean;
  const key = keyFor(circleOfUse[about.use], keys);
  const keep = async (part: 'bytes' | 'thumbnail', plain: Uint8Array) => {
    const sealed = sealBytes(key, placeOf(part, about.id), Buffer.from(plain));
    const location = contentKey(about.countyCode, about.on, sealed);
    await files.put(location, sealed);
    return location;
  };
  const location = await keep('bytes', bytes);
  const small = thumbnail && (await keep('thumbnail', thumbnail));
  const sha256 = createHash('sha256').update(bytes).digest();
  return { mediaType, width, height, byteCount: bytes.byteLength, sha256, location, thumbnail: small };
}

export async function removeSealed(files: FileStore, { location, thumbnail }: SealedFile): Promise<void> {
  for (const key of [location, thumbnail]) if (key !== undefined) await files.remove(key);
}

/** The bytes of a file, or of its small picture; undefined where it has none. */
export async function readSealed(
  files: FileStore,
  keys: Keys,
  stored: StoredAttachment,
  part: 'bytes' | 'thumbnail',
): Promise<Buffer | undefined> {
  const location = part === 'bytes' ? stored.location : stored.thumbnail;
  if (location === null) return undefined;
  const sealed = await files.get(location);
  if (sealed === undefined) throw new Error(`The store has lost ${location}`);
  return openBytes(keyFor(stored.circle, keys), placeOf(part, stored.id), sealed);
}

function placeOf(column: 'bytes' | 'thumbnail', row: string) {
  return { table: 'mediation_attachments', column, row };
}
