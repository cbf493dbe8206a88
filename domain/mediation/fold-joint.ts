import type { MediationEventType } from './events.ts';
import { type Apply, withoutSeats } from './fold-parts.ts';
import { type JointInvitation, jointStateOf } from './joint-invitation.ts';

/** What each entry changes of who mediates with the committee that leads. */
export const whileJoined = {
  'mediation.committeesInvited': ({ invitations = [] }, { body: { units, brief }, at }) => ({
    invitations: [...invitations, ...units.map((unit) => ({ unit, brief, at }))],
  }),
  // Until invitations were answered, whoever was asked came at once: such an entry answers none.
  'mediation.joined': ({ assisting, invitations }, { body: { units }, at }) => ({
    assisting: [...assisting, ...units],
    invitations: invitations?.map((each) =>
      units.some(({ id }) => id === each.unit.id) && jointStateOf(each) === 'asked' ? { ...each, joinedAt: at } : each,
    ),
  }),
  'mediation.invitationDeclined': ({ invitations }, { body: { unitId, reason }, at }) => ({
    invitations: ended(invitations, unitId, { how: 'declined', at, reason }),
  }),
  'mediation.invitationTakenBack': ({ invitations }, { body: { unitId }, at }) => ({
    invitations: ended(invitations, unitId, { how: 'takenBack', at }),
  }),
  'mediation.committeeLeft': (before, { body: { unitId, isByLead, reason, personIds }, at }) => ({
    assisting: before.assisting.filter(({ id }) => id !== unitId),
    invitations: ended(before.invitations, unitId, { how: isByLead ? 'ended' : 'left', at, reason }),
    ...(personIds.length > 0 ? withoutSeats(before, personIds) : {}),
  }),
} satisfies { [Type in MediationEventType]?: Apply<Type> };

function ended(
  invitations: JointInvitation[] | undefined,
  unitId: string,
  end: NonNullable<JointInvitation['ended']>,
): JointInvitation[] | undefined {
  return invitations?.map((each) =>
    each.unit.id === unitId && each.ended === undefined ? { ...each, ended: end } : each,
  );
}
