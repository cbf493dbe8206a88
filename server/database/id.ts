import { randomBytes } from 'node:crypto';
import type { Instant } from '@linli/domain/kernel';
import { millisecondsOf } from '@linli/domain/kernel';
import { UUID, V7Generator } from 'uuidv7';

const generator = new V7Generator();
const clockSetBackMilliseconds = 10_000;

/** A UUIDv7 whose time is `now`, so that ids order by the time of the record, also in a simulated month. */
export function newId(now: Instant): string {
  return generator.generateOrResetCore(millisecondsOf(now), clockSetBackMilliseconds).toString();
}

/**
 * A UUIDv7 that says no more than `about`, a moment that was rounded: everything else in it is drawn. `newId` would count on
 * from the last id, and so tell the moment after all.
 */
export function newBlurredId(about: Instant): string {
  const drawn = randomBytes(10);
  const [randA, randBHi, randBLo] = [drawn.readUInt16BE(0) >> 4, drawn.readUInt32BE(2) >>> 2, drawn.readUInt32BE(6)];
  return UUID.fromFieldsV7(millisecondsOf(about), randA, randBHi, randBLo).toString();
}
