import type { Actor, Delegation } from '../identity/index.ts';
import type { ActorRef } from './events.ts';

/** The actor as the ledger keeps her. */
export function actorRef(actor: Actor): ActorRef {
  if (actor.kind === 'staff')
    return {
      kind: 'staff',
      name: actor.name,
      personId: actor.personId,
      postId: actor.postId,
      unitId: actor.unitId,
      unitName: actor.unitName,
      ...(actor.delegation && { delegatedFrom: delegatorOf(actor.delegation) }),
    };
  if (actor.kind === 'system') return { kind: 'system', name: actor.name };
  return { kind: actor.kind };
}

function delegatorOf({ postId, personId, name }: Delegation): ActorRef['delegatedFrom'] {
  return { postId, personId, name };
}
