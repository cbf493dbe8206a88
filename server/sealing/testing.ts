import { createHash } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/** A ring in memory, the same in every process of a test: what one seals, another opens. */
export function testKeyRing(...ids: string[]): KeyRing {
  const keys = (ids.length === 0 ? ['test'] : ids).map((id) => ({ id, secret: secretOf(`master ${id}`) }));
  return {
    current: () => keys.at(-1) as (typeof keys)[number],
    find: (id) => keys.find((key) => key.id === id),
    list: () => keys,
    lookupSecret: secretOf('lookup'),
  };
}

function secretOf(name: string): Buffer {
  return createHash('sha256').update(name).digest();
}
