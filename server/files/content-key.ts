import { createHash } from 'node:crypto';
import type { LocalDate } from '@linli/domain/kernel';

/**
 * Where bytes lie: `500235/2026-03-02/ab12…`, by the county that owns them, the day they came and their SHA-256. The same
 * upload sent again falls on itself. Files of two counties are never one file; nor are those of two days, so that what is
 * removed after some days cannot be what somebody is just sending.
 */
export function contentKey(countyCode: string, on: LocalDate, bytes: Uint8Array): string {
  return checkedKey(`${countyCode}/${on}/${createHash('sha256').update(bytes).digest('hex')}`);
}

/** Keys become paths: what is not of our own making goes no further. */
export function checkedKey(key: string): string {
  if (!/^[0-9]{6}\/[0-9]{4}-[0-9]{2}-[0-9]{2}\/[0-9a-f]{64}$/.test(key))
    throw new Error(`${JSON.stringify(key)} is no key of a file`);
  return key;
}
