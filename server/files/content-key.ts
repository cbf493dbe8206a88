import { createHash } from 'node:crypto';

/**
 * The key of bytes that belong to one county: `500235/ab/ab12…`. Files of two counties are never one file, so that the
 * files of a county can be moved, kept or removed without looking at another.
 */
export function contentKey(countyCode: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return keyOfHash(countyCode, hash);
}

export function keyOfHash(countyCode: string, sha256: string): string {
  return checkedKey(`${countyCode}/${sha256.slice(0, 2)}/${sha256}`);
}

/** Keys become paths: what is not of our own making goes no further. */
export function checkedKey(key: string): string {
  if (!/^[0-9]{6}\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(key)) throw new Error(`${JSON.stringify(key)} is no key of a file`);
  return key;
}
