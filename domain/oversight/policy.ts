import { type Actor, each, either, isStaff, type PolicyTable, relationsFor, roles } from '../identity/index.ts';

export const oversightActs = [
  'readOverview',
  'followEvents',
  'askEmergency',
  'listEmergencies',
  'decideEmergency',
  'acknowledgeEmergency',
  'readEmergency',
] as const;
export type OversightAct = (typeof oversightActs)[number];

/**
 * How an actor stands to a place, or to what a stream tells: `sees` is whatever row security lets her see. To an emergency
 * reading: `county` has the case, `asker` is who asked for it, `secondPerson` is not (see emergency.ts).
 */
export const oversightRelations = ['inside', 'sees', 'county', 'asker', 'secondPerson'] as const;
export type OversightRelation = (typeof oversightRelations)[number];

export const oversightPolicy: PolicyTable<OversightAct, OversightRelation> = {
  readOverview: each(['leader', 'supervisor'], 'inside'),
  followEvents: each([...roles, 'reporter'], 'sees'),
  askEmergency: each(['administrator'], 'county'),
  listEmergencies: either<OversightRelation>(
    each(['supervisor', 'leader'], 'county'),
    each(['administrator'], 'asker'),
  ),
  decideEmergency: each(['supervisor', 'leader'], 'secondPerson'),
  acknowledgeEmergency: each(['supervisor', 'leader'], 'county'),
  readEmergency: each(['administrator'], 'asker'),
};

/** Whether she may read the numbers of a place. */
export function mayReadOverview(actor: Actor, divisionCode: string): boolean {
  const isInside = isStaff(actor) && divisionCode.startsWith(actor.divisionCode);
  return isInside && relationsFor(oversightPolicy, 'readOverview', actor).includes('inside');
}
