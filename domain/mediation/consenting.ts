import type { AttachmentRef } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { activeParties, type Consent, type Mediation, type Party } from './mediation.ts';
import { partyOf } from './policy.ts';
import type { MediationWorld } from './world.ts';

/**
 * Whose word it is. A party gives her own and nobody else's; staff put one down only with the paper on which it was given,
 * and say whose. So nobody can agree for somebody who did not. Asked are those who did not leave, where nobody else is named.
 */
export function wordOf(
  found: Mediation,
  { party, paper }: { party?: number; paper?: string },
  world: MediationWorld,
  actor: Actor,
  asked: readonly Party[] = activeParties(found),
): Omit<Consent, 'at'> | Refusal {
  const own = partyOf(actor, found);
  if (own !== undefined)
    return party === undefined || party === own ? { party: own, how: 'self' } : refuse('mediation.notYourWord');
  const named = asked.find(({ number }) => number === party) ?? noSuchParty(party);
  if (isRefusal(named)) return named;
  if (paper === undefined) return refuse('mediation.paperMissing', { field: 'paper' });
  const file = getFile(world, paper, 'paper');
  return isRefusal(file) ? file : { party: named.number, how: 'paper', paper: file };
}

/** A party that is named, among those who did not leave. */
export function getParty(found: Mediation, number: number | undefined) {
  const party = activeParties(found).find((each) => each.number === number);
  return party ?? noSuchParty(number);
}

function noSuchParty(number = 0): Refusal {
  return refuse('mediation.partyNotFound', { field: 'party', values: { party: number } });
}

/** An uploaded file that is named. */
export function getFile(world: MediationWorld, id: string, field: string): AttachmentRef | Refusal {
  return world.attachments.get(id) ?? refuse('attachment.notFound', { field, values: { id } });
}

/** The same where naming one is left open. */
export function findFile(
  world: MediationWorld,
  id: string | undefined,
  field: string,
): AttachmentRef | undefined | Refusal {
  return id === undefined ? undefined : getFile(world, id, field);
}
