import type { UnitRef } from '../cases/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Secret } from './secret.ts';

/**
 * How it ended: it would not come, it was taken back before anybody answered, the file ended or went on to others, it stepped
 * out, or the lead ended its part.
 */
export const jointEndings = ['declined', 'takenBack', 'lapsed', 'left', 'ended'] as const;
export type JointEnding = (typeof jointEndings)[number];

/** 联合调解: another committee is asked to mediate with the one that leads, and does so once it has said yes. */
export type JointInvitation = {
  unit: UnitRef;
  /** What it is told of the dispute before it answers: written for it, and all it reads of the file. */
  brief: Secret;
  at: Instant;
  joinedAt?: Instant;
  ended?: { how: JointEnding; at: Instant; reason?: Secret };
};

export const jointStates = ['asked', 'joined', ...jointEndings] as const;
export type JointState = (typeof jointStates)[number];

export function jointStateOf({
  joinedAt,
  ended,
}: {
  readonly joinedAt?: string | undefined;
  readonly ended?: { readonly how: JointEnding } | undefined;
}): JointState {
  return ended?.how ?? (joinedAt === undefined ? 'asked' : 'joined');
}

/** Those that were asked and have not answered, and those that mediate with. */
export function jointUnitsOf({
  assisting,
  invitations = [],
}: {
  readonly assisting: readonly UnitRef[];
  readonly invitations?: readonly JointInvitation[];
}): UnitRef[] {
  return [...assisting, ...invitations.filter((each) => jointStateOf(each) === 'asked').map(({ unit }) => unit)];
}

/** The invitation of a unit that nobody has answered yet, or by which it mediates with; it has one at a time. */
export function invitationOf(
  { invitations = [] }: { readonly invitations?: readonly JointInvitation[] },
  unitId: string,
  state: 'asked' | 'joined',
): JointInvitation | undefined {
  return invitations.find((each) => each.unit.id === unitId && jointStateOf(each) === state);
}
