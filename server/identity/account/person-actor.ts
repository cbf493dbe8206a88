import type { Actor, ResidentActor, StaffActor } from '@linli/domain/identity';
import { refused } from '../../http/index.ts';

/** Whoever acts, where it is a person with an account. */
export function personActor(actor: Actor): StaffActor | ResidentActor {
  if (actor.kind !== 'staff' && actor.kind !== 'resident') throw refused('session.required');
  return actor;
}
