import type { Instant } from '@linli/domain/kernel';
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

export function isStaff(actor: Actor): actor is StaffActor {
  return actor.kind === 'staff';
}
