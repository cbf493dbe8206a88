import {
  type Actor,
  each,
  either,
  isStaff,
  type PolicyTable,
  relationsFor,
  type StaffActor,
} from '../identity/index.ts';

export const rosterActs = ['roster.read', 'roster.change', 'roster.changeOwn', 'letter.give'] as const;
export type RosterAct = (typeof rosterActs)[number];

/** How somebody stands to a committee and to whom it has on its roster. */
export const rosterRelations = ['committee', 'inside', 'own'] as const;
export type RosterRelation = (typeof rosterRelations)[number];

const keepers = either<RosterRelation>({ operator: ['committee'] }, { administrator: ['inside'] });

/** Who keeps the rosters: whoever keeps the files of the committee, and the administrator of the place. */
export const rosterPolicy: PolicyTable<RosterAct, RosterRelation> = {
  'roster.read': either(keepers, { mediator: ['committee', 'own'] }, each<RosterRelation>(['supervisor'], 'inside')),
  'roster.change': keepers,
  'roster.changeOwn': { mediator: ['own'] },
  'letter.give': keepers,
};

export type OnRoster = { readonly unitId: string; readonly divisionCode: string; readonly personId?: string };

export function mayActOnRoster(actor: Actor, act: RosterAct, about: OnRoster): boolean {
  return isStaff(actor) && relationsFor(rosterPolicy, act, actor).some((relation) => stands[relation](actor, about));
}

export function listRosterActs(actor: Actor, about: OnRoster): RosterAct[] {
  return rosterActs.filter((act) => mayActOnRoster(actor, act, about));
}

const stands: Record<RosterRelation, (actor: StaffActor, about: OnRoster) => boolean> = {
  committee: (actor, { unitId }) => actor.unitId === unitId,
  inside: (actor, { divisionCode }) => divisionCode.startsWith(actor.divisionCode),
  own: (actor, { personId }) => personId !== undefined && actor.personId === personId,
};
