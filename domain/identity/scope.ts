import type { Actor, StaffActor } from './actor.ts';
import type { Role } from './role.ts';

/** The eyes of an actor: what row security compares every row with. Empty text opens nothing. */
export type ScopeOfActor = {
  readonly post: string;
  readonly unit: string;
  readonly county: string;
  readonly from: string;
  readonly to: string;
  readonly caseCode: string;
  /** Whose own things it opens: her passkeys, her sign-ins, her reports. */
  readonly person: string;
  /** In what role it writes: units, posts and people are made and changed by administrators alone. */
  readonly role: Role | '';
};

const nothing: ScopeOfActor = {
  post: '',
  unit: '',
  county: '',
  from: '',
  to: '',
  caseCode: '',
  person: '',
  role: '',
};

/** Whether a role sees every case inside its place, or only those that its unit was asked to take up. */
const seesItsPlace: Record<Role, boolean> = {
  operator: true,
  supervisor: true,
  leader: true,
  gridWorker: true,
  // An administrator manages posts and reads no case.
  administrator: false,
  handler: false,
  mediator: false,
};

/** A mediation committee governs no place: who keeps its files sees the cases that it was asked to take up, and no others. */
export function keepsFilesOnly({ role, unitKind }: Pick<StaffActor, 'role' | 'unitKind'>): boolean {
  return role === 'operator' && unitKind === 'mediationCommittee';
}

/**
 * What an actor may see at most. `insideDivision` is the place a part of the platform works on; it widens nobody else.
 */
export function scopeOf(actor: Actor, insideDivision = ''): ScopeOfActor {
  switch (actor.kind) {
    case 'staff':
      return scopeOfStaff(actor);
    case 'reporter':
      return { ...nothing, caseCode: actor.caseCode };
    case 'system':
      return insideDivision === '' ? nothing : { ...nothing, ...rangeOf(insideDivision) };
    case 'resident':
      return { ...nothing, person: actor.personId };
    case 'anyone':
      return nothing;
  }
}

function scopeOfStaff(actor: StaffActor): ScopeOfActor {
  // An administrator has no unit's eyes either: orders of her unit are cases too.
  const unit = actor.role === 'administrator' ? '' : actor.unitId;
  const county = actor.divisionCode.slice(0, 6);
  const range = seesItsPlace[actor.role] && !keepsFilesOnly(actor) ? rangeOf(actor.divisionCode) : { county };
  return { ...nothing, post: actor.postId, person: actor.personId, role: actor.role, unit, ...range };
}

function rangeOf(divisionCode: string) {
  return { county: divisionCode.slice(0, 6), from: divisionCode, to: `${divisionCode}:` };
}
