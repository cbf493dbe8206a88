import { createHmac } from 'node:crypto';
import { decrypt, encrypt, keyBytes, nonceBytes } from './cipher.ts';

/** A key that wraps the keys of files. Several stand side by side while files are wrapped anew. */
export type MasterKey = { readonly id: string; readonly secret: Buffer };

/** The keys of this installation. They lie outside of the database, so that a copy of it alone tells no secret. */
export type KeyRing = {
  /** Wraps whatever is made now. */
  readonly current: () => MasterKey;
  readonly find: (id: string) => MasterKey | undefined;
  readonly list: () => readonly MasterKey[];
  /** See `lookupHash`. */
  readonly lookupSecret: Buffer;
};

/** Where nothing is sealed or opened. */
export const noKeyRing: KeyRing = {
  current: () => {
    throw new Error('Something is to be sealed where no ring of keys was given');
  },
  find: () => undefined,
  list: () => [],
  lookupSecret: Buffer.alloc(0),
};

/**
 * Finds a sealed value again without opening anything: equal texts have equal hashes, for one purpose and in one
 * installation. Who has only the database cannot try out all telephone numbers.
 */
export function lookupHash(ring: KeyRing, purpose: string, text: string): Buffer {
  return createHmac('sha256', ring.lookupSecret).update(`${purpose}\0${text}`).digest();
}

/** What tells one key from another of the same name, and tells nothing else. */
export function proofOfKey(secret: Buffer): Buffer {
  return createHmac('sha256', secret).update('linli proof of key').digest();
}

type Wrapped = { readonly countyCode: string; readonly id: string };

export function wrapKey(master: MasterKey, of: Wrapped, secret: Buffer, nonce: Buffer): Buffer {
  return Buffer.concat([nonce, encrypt({ key: master.secret, nonce, associated: associatedOf(master, of) }, secret)]);
}

export function unwrapKey(master: MasterKey, of: Wrapped, wrapped: Buffer): Buffer {
  const nonce = wrapped.subarray(0, nonceBytes);
  const secret = decrypt(
    { key: master.secret, nonce, associated: associatedOf(master, of) },
    wrapped.subarray(nonceBytes),
  );
  if (secret.length !== keyBytes) throw new Error(`The key of a file has ${secret.length} bytes`);
  return secret;
}

function associatedOf(master: MasterKey, { countyCode, id }: Wrapped): Buffer {
  return Buffer.from(JSON.stringify(['linli file key', master.id, countyCode, id]));
}

/** The master key of this name; a clear fault where the folder of keys lacks it. */
export function getMasterKey(ring: KeyRing, id: string): MasterKey {
  const found = ring.find(id);
  if (found === undefined) throw new Error(`The folder of keys lacks the key ${id}: restore it from its copy`);
  return found;
}
