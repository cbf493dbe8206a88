import type { Finding } from './tally.ts';

/** One too many is a leak, one too few is a lock. */
export function differ(
  found: readonly string[],
  wanted: readonly string[],
  said: string,
): Pick<Finding, 'what' | 'object' | 'said'> | undefined {
  const tooMany = found.filter((one) => !wanted.includes(one));
  if (tooMany.length > 0) return { what: 'leak', object: tooMany.slice(0, 5).join(), said };
  const missing = wanted.filter((one) => !found.includes(one));
  return missing.length > 0 ? { what: 'lock', object: missing.slice(0, 5).join(), said } : undefined;
}
