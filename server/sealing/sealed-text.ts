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

/** Where a sealed text stands. Moved to another table, column or row it does not open. */
export type SealedPlace = { readonly table: string; readonly column: string; readonly row: string };

const form = 1;
const headBytes = 3;
const paddedTo = 32;

/** Seals a text for its place: form, version of the key, nonce, ciphertext, tag. */
export function sealText(key: FileKey, place: SealedPlace, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(form, 0);
  head.writeUInt16BE(key.version, 1);
  const binding = { key: key.secret, nonce, associated: associatedOf(key, place) };
  return Buffer.concat([head, nonce, encrypt(binding, padded(text))]);
}

/** The text that was sealed for this place. Throws where it was not, or where anything was changed. */
export function openText(key: FileKey, place: SealedPlace, sealed: Buffer): string {
  if (sealed.readUInt8(0) !== form) throw new Error(`A sealed text of an unknown form in ${place.table}`);
  const version = sealed.readUInt16BE(1);
  if (version !== key.version) throw new Error(`Sealed under version ${version} of a key that is ${key.version} now`);
  const nonce = sealed.subarray(headBytes, headBytes + nonceBytes);
  const binding = { key: key.secret, nonce, associated: associatedOf(key, place) };
  return unpadded(decrypt(binding, sealed.subarray(headBytes + nonceBytes)));
}

function associatedOf({ countyCode, id, version }: FileKey, { table, column, row }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify(['linli sealed text', form, countyCode, id, version, table, column, row]));
}

/** A number, a name, an address have tell-tale lengths: texts grow in steps (ISO/IEC 7816-4). */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const whole = Buffer.alloc((Math.floor(bytes.length / paddedTo) + 1) * paddedTo);
  bytes.copy(whole);
  whole.writeUInt8(0x80, bytes.length);
  return whole;
}

function unpadded(bytes: Buffer): string {
  return bytes.subarray(0, bytes.lastIndexOf(0x80)).toString('utf8');
}
