import type { Instant } from '@linli/domain/kernel';
import { millisecondsOf } from '@linli/domain/kernel';
import { V7Generator } from 'uuidv7';

const generator = new V7Generator();
const clockSetBackMilliseconds = 10_000;

/** A UUIDv7 whose time is `now`, so that ids order by the time of the record, also in a simulated month. */
export function newId(now: Instant): string {
  return generator.generateOrResetCore(millisecondsOf(now), clockSetBackMilliseconds).toString();
}
