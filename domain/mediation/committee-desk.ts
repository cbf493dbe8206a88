import Type, { type Static } from 'typebox';
import { unitView } from '../cases/index.ts';
import { type Actor, isStaff } from '../identity/index.ts';
import { isForConfirmation } from './confirmation.ts';
import { fileNumberText } from './file-number.ts';
import { lastHanding } from './fold-parts.ts';
import { handingKinds } from './handings.ts';
import type { MediationStep } from './inputs.ts';
import { activeParties, type Mediation, mediationStatuses } from './mediation.ts';
import { nextMediationSteps } from './next-steps.ts';
import { mayActOnMediation } from './policy.ts';
import { viewMeetings } from './view.ts';
import { runningDue } from './waiting.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const text = Type.String();
const instant = Type.String({ format: 'date-time' });
const number = Type.Integer();
const optional = Type.Optional;

const line = {
  code: text,
  number: optional(text),
  disputeType: text,
  status: OneOf(mediationStatuses),
  committee: unitView,
  divisionCode: text,
};

/** What a committee's desk, or the county's, has to see to; without a word of what anybody said. */
export const committeeDesk = Type.Object({
  /** Files without a mediator. */
  waiting: Type.Array(Type.Object({ ...line, openedAt: instant, dueAt: optional(instant) })),
  /** Handed on to us. */
  received: Type.Array(
    Type.Object({ ...line, from: unitView, kind: OneOf(handingKinds), at: instant, dueAt: optional(instant) }),
  ),
  /** Whether we mediate with another committee: what we are asked, and where we do. */
  joint: Type.Array(
    Type.Object({
      ...{ code: text, disputeType: text, committee: unitView, divisionCode: text },
      at: instant,
      joinedAt: optional(instant),
    }),
  ),
  confirmations: Type.Array(
    Type.Object({ ...line, dueAt: instant, wanted: number, parties: number, appliedAt: optional(instant) }),
  ),
  meetings: Type.Array(
    Type.Object({
      ...line,
      meeting: number,
      askedAt: instant,
      called: optional(
        Type.Object({ by: unitView, at: instant, meetsAt: instant, where: text, units: Type.Array(unitView) }),
      ),
      heldAt: optional(instant),
      decisions: Type.Array(Type.Object({ number, unit: unitView, byOn: text, doneAt: optional(instant) })),
    }),
  ),
});
export type CommitteeDesk = Static<typeof committeeDesk>;

/** What of these files is on this actor's desk. What she does not stand to is left out. */
export function deskOf(files: readonly Mediation[], actor: Actor): CommitteeDesk {
  const unitId = isStaff(actor) ? actor.unitId : undefined;
  return {
    waiting: files
      .filter(isWithoutMediator)
      .filter((found) => mayActOnMediation(actor, 'assignment', found))
      .map((found) => {
        const due = runningDue(found);
        return { ...lineOf(found), openedAt: found.openedAt, ...(due && { dueAt: due.at }) };
      }),
    received: files.flatMap((found) => {
      const handing = lastHanding(found);
      if (handing === undefined || found.status !== 'handedOn' || handing.to.id !== unitId) return [];
      const { from, kind, at } = handing;
      const due = found.dues.takeOver?.at;
      return [{ ...lineOf(found), from, kind, at, ...(due && { dueAt: due }) }];
    }),
    joint: files
      .filter(({ status }) => (nextMediationSteps[status] as readonly MediationStep[]).includes('jointDeparture'))
      .flatMap((found) => jointLines(found, unitId)),
    confirmations: files.flatMap((found) => {
      const { confirmation, dues } = found;
      if (dues.confirm === undefined || !isForConfirmation(found) || found.committee.id !== unitId) return [];
      const wanted = confirmation?.consents.length ?? 0;
      const asked = confirmation?.appliedAt;
      const parties = activeParties(found).length;
      return [{ ...lineOf(found), dueAt: dues.confirm.at, wanted, parties, ...(asked && { appliedAt: asked }) }];
    }),
    meetings: files.flatMap((found) => viewMeetings(found, actor).map((meeting) => meetingLine(found, meeting))),
  };
}

function jointLines(found: Mediation, unitId: string | undefined) {
  const { code, disputeType, committee, divisionCode, invitations = [] } = found;
  return invitations
    .filter(({ unit, ended }) => unit.id === unitId && ended === undefined)
    .map(({ at, joinedAt }) => ({ code, disputeType, committee, divisionCode, at, ...(joinedAt && { joinedAt }) }));
}

function isWithoutMediator({ status, mediators }: Mediation): boolean {
  return mediators.length === 0 && ['accepted', 'mediating'].includes(status);
}

function lineOf(found: Mediation) {
  const { code, numbers, disputeType, status, committee, divisionCode } = found;
  const last = numbers.at(-1);
  return { code, disputeType, status, committee, divisionCode, ...(last && { number: fileNumberText(last) }) };
}

function meetingLine(
  found: Mediation,
  { number: meeting, askedAt, called, held, decisions }: Mediation['meetings'][number],
) {
  const call = called && {
    ...{ by: called.by, at: called.at, meetsAt: called.meetsAt, where: called.where, units: called.units },
  };
  return {
    ...lineOf(found),
    ...{ meeting, askedAt },
    ...(call && { called: call }),
    ...(held && { heldAt: held.at }),
    decisions: decisions.map(({ what: _, ...rest }) => rest),
  };
}
