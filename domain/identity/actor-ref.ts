import type { Actor } from './actor.ts';
import type { Delegation } from './delegation.ts';

/** Who did it, as the ledger keeps it: posts and units, never a resident's name. */
export type ActorRef = {
  kind: string;
  name?: string;
  personId?: string;
  postId?: string;
  unitId?: string;
  unitName?: string;
  /** In whose place she acted. */
  delegatedFrom?: { postId: string; personId: string; name: string };
};

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
