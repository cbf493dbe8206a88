import type { UnitRef } from '../cases/index.ts';
import { type Actor, isStaff } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { getCommittee } from './handing-on.ts';
import type { MediationInput } from './inputs.ts';
import { invitationOf } from './joint-invitation.ts';
import type { DecidedMediation } from './lifecycle.ts';
import type { Mediation } from './mediation.ts';
import { secretOf } from './secret.ts';
import type { MediationWorld } from './world.ts';

/** 联合调解: several committees, one of which leads; none of the others takes part before it has said yes. */
export function inviteCommittees(
  found: Mediation,
  { unitIds, brief }: MediationInput<'jointMediation'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const units: UnitRef[] = [];
  for (const unitId of unitIds) {
    const unit = getCommittee(world, unitId, 'unitIds');
    if (isRefusal(unit)) return unit;
    if (unit.id === found.committee.id) return refuse('mediation.sameCommittee', { field: 'unitIds' });
    if (found.assisting.some(({ id }) => id === unit.id) || invitationOf(found, unit.id, 'asked') !== undefined)
      return refuse('mediation.committeeInvitedBefore', { field: 'unitIds', values: { unit: unit.name } });
    units.push(unit);
  }
  return [['mediation.committeesInvited', { units, brief: secretOf('joint', brief) }]];
}

export function join(
  found: Mediation,
  _: MediationInput<'jointAcceptance'>,
  __: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const asked = invitationOf(found, unitOf(actor), 'asked');
  return asked === undefined
    ? refuse('mediation.committeeNotInvited')
    : [['mediation.joined', { units: [asked.unit] }]];
}

export function declineToJoin(
  found: Mediation,
  { reason }: MediationInput<'jointDeclination'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const unitId = unitOf(actor);
  if (invitationOf(found, unitId, 'asked') === undefined) return refuse('mediation.committeeNotInvited');
  return [['mediation.invitationDeclined', { unitId, reason: secretOf('joint', reason) }]];
}

/** What was answered is not taken back: who has come is thanked, and her part ended with a reason. */
export function takeInvitationBack(
  found: Mediation,
  { unitId }: MediationInput<'jointRecall'>,
): DecidedMediation | Refusal {
  if (invitationOf(found, unitId, 'asked') === undefined)
    return refuse('mediation.committeeNotInvited', { field: 'unitId' });
  return [['mediation.invitationTakenBack', { unitId }]];
}

export function stepOut(
  found: Mediation,
  { reason }: MediationInput<'jointDeparture'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  return leave(found, unitOf(actor), { isByLead: false, reason });
}

export function endPart(
  found: Mediation,
  { unitId, reason }: MediationInput<'jointEnding'>,
): DecidedMediation | Refusal {
  return leave(found, unitId, { isByLead: true, reason });
}

/**
 * Whoever was seated since her committee came goes with it and reads no more. Who sat there before was sent from above or chosen
 * by every party, and stays.
 */
function leave(
  found: Mediation,
  unitId: string,
  { isByLead, reason }: { isByLead: boolean; reason: string },
): DecidedMediation | Refusal {
  if (!found.assisting.some(({ id }) => id === unitId))
    return refuse('mediation.committeeNotJoined', isByLead ? { field: 'unitId' } : {});
  const joinedAt = invitationOf(found, unitId, 'joined')?.joinedAt ?? found.openedAt;
  const seats = found.mediators.filter((seat) => seat.unitId === unitId && seat.since >= joinedAt);
  const personIds = seats.map(({ personId }) => personId);
  return [['mediation.committeeLeft', { unitId, isByLead, reason: secretOf('joint', reason), personIds }]];
}

function unitOf(actor: Actor): string {
  return isStaff(actor) ? actor.unitId : '';
}
