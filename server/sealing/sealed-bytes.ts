import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, nonceBytes } from './cipher.ts';

/** The key of one file (a case's contact, a mediation, an account): all that is sealed in it opens with this key alone. */
export type FileKey = {
  readonly countyCode: string;
  readonly id: string;
  /** Grows when a key that was destroyed is made anew. */
  readonly version: number;
  readonly secret: Buffer;
};

/** Where something sealed stands. Moved to another table, column or row it does not open. */
export type SealedPlace = { readonly table: string; readonly column: string; readonly row: string };

const form = 1;
const headBytes = 3;

/** Seals bytes for their place: form, version of the key, nonce, ciphertext, tag. How many they are can be seen. */
export function sealBytes(key: FileKey, place: SealedPlace, bytes: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(form, 0);
  head.writeUInt16BE(key.version, 1);
  const binding = { key: key.secret, nonce, associated: associatedOf(key, place) };
  return Buffer.concat([head, nonce, encrypt(binding, bytes)]);
}

/** The bytes that were sealed for this place. Throws where they were not, or where anything was changed. */
export function openBytes(key: FileKey, place: SealedPlace, sealed: Buffer): Buffer {
  if (sealed.readUInt8(0) !== form) throw new Error(`Something sealed in an unknown form in ${place.table}`);
  const version = sealed.readUInt16BE(1);
  if (version !== key.version) throw new Error(`Sealed under version ${version} of a key that is ${key.version} now`);
  const nonce = sealed.subarray(headBytes, headBytes + nonceBytes);
  const binding = { key: key.secret, nonce, associated: associatedOf(key, place) };
  return decrypt(binding, sealed.subarray(headBytes + nonceBytes));
}

function associatedOf({ countyCode, id, version }: FileKey, { table, column, row }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify(['linli sealed text', form, countyCode, id, version, table, column, row]));
}
