import { type Instant, later, type Refusal, refuse } from '@linli/domain/kernel';
import type { Actor } from './actor.ts';

const quarterOfAnHour = 15 * 60_000;

/**
 * Step-up: refuses whoever signed in, or last proved who she is, more than fifteen minutes ago, so that a desk left open
 * opens no sensitive file. Whoever showed a receipt has shown all that she has, and is never asked.
 */
export function mustProve(actor: Actor, now: Instant): Refusal | undefined {
  if (actor.kind !== 'staff' && actor.kind !== 'resident') return undefined;
  const isFresh = actor.provedAt !== undefined && now < later(actor.provedAt, quarterOfAnHour);
  return isFresh ? undefined : refuse('session.stepUpRequired');
}
