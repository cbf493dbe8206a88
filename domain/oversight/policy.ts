import { type Actor, each, isStaff, type PolicyTable, relationsFor, roles } from '../identity/index.ts';

export const oversightActs = ['readOverview', 'followEvents'] as const;
export type OversightAct = (typeof oversightActs)[number];

/** How an actor stands to a place, or to what a stream tells: `sees` is whatever row security lets her see. */
export const oversightRelations = ['inside', 'sees'] as const;
export type OversightRelation = (typeof oversightRelations)[number];

export const oversightPolicy: PolicyTable<OversightAct, OversightRelation> = {
  readOverview: each(['leader', 'supervisor'], 'inside'),
  followEvents: each([...roles, 'reporter'], 'sees'),
};

/** Whether she may read the numbers of a place. */
export function mayReadOverview(actor: Actor, divisionCode: string): boolean {
  const isInside = isStaff(actor) && divisionCode.startsWith(actor.divisionCode);
  return isInside && relationsFor(oversightPolicy, 'readOverview', actor).includes('inside');
}
