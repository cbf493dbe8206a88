import type { Instant } from '@linli/domain/kernel';
import type { Delegation } from './delegation.ts';
import type { Role } from './role.ts';
import type { UnitKind } from './unit.ts';

/** When whoever acts last proved who she is in this session: with her password, a passkey or a code. */
type Proof = { readonly provedAt?: Instant };

/** Somebody acting through the one post that she chose for this session. */
export type StaffActor = Proof & {
  readonly kind: 'staff';
  readonly personId: string;
  readonly name: string;
  readonly postId: string;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly unitName: string;
  /** The division where the unit stands. */
  readonly unitDivisionCode: string;
  readonly role: Role;
  /** The place the post looks after. */
  readonly divisionCode: string;
  /** Whose post it is, where she acts by delegation. */
  readonly delegation?: Delegation;
  /** Persons tied to her by a delegation in force, one way or the other: none of them judges the other's work. */
  readonly pairedWith?: readonly string[];
};

/** Whoever showed the receipt of one case: nothing else is known of her. */
export type ReporterActor = { readonly kind: 'reporter'; readonly caseCode: string };

/** A person who signed in and acts for herself, without a post. */
export type ResidentActor = Proof & { readonly kind: 'resident'; readonly personId: string; readonly name: string };

/** A part of the platform itself: the clock, an import, the demo. */
export type SystemActor = { readonly kind: 'system'; readonly name: string };

export type AnyoneActor = { readonly kind: 'anyone' };

export type Actor = StaffActor | ReporterActor | ResidentActor | SystemActor | AnyoneActor;

export const anyone: AnyoneActor = { kind: 'anyone' };

export function systemActor(name: string): SystemActor {
  return { kind: 'system', name };
}

/** Everybody whose work counts as this actor's own: herself, whose post she acts through, and whom a delegation ties to her. */
export function personsBehind({ personId, delegation, pairedWith = [] }: StaffActor): string[] {
  return [...new Set([personId, ...(delegation === undefined ? [] : [delegation.personId]), ...pairedWith])];
}

export function isStaff(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff';
}
