import { type FileKey, openBytes, type SealedPlace, sealBytes } from './sealed-bytes.ts';

const paddedTo = 32;

/** Seals a text for its place, so that its length does not tell what it is. */
export function sealText(key: FileKey, place: SealedPlace, text: string): Buffer {
  return sealBytes(key, place, padded(text));
}

/** The text that was sealed for this place. Throws where it was not, or where anything was changed. */
export function openText(key: FileKey, place: SealedPlace, sealed: Buffer): string {
  return unpadded(openBytes(key, place, sealed));
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
