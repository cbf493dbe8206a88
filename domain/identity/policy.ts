import { type Refusal, refuse } from '@linli/domain/kernel';
import { type Actor, isStaff } from './actor.ts';
import { each, type PolicyTable, relationsFor } from './policy-table.ts';
import { roles } from './role.ts';

export const identityActs = [
  'unit.list',
  'unit.create',
  'unit.change',
  'person.list',
  'post.create',
  'post.withdraw',
] as const;
export type IdentityAct = (typeof identityActs)[number];

/** How an actor stands to a post, a unit or a place. */
export const identityRelations = ['county', 'inside'] as const;
export type IdentityRelation = (typeof identityRelations)[number];

const administrators = each(['administrator'], 'inside');

export const identityPolicy: PolicyTable<IdentityAct, IdentityRelation> = {
  'unit.list': each(roles, 'county'),
  'unit.create': administrators,
  'unit.change': administrators,
  'person.list': administrators,
  'post.create': administrators,
  'post.withdraw': administrators,
};

/** What the act is done to; without a place, the question is whether she may at all. */
type About = { readonly divisionCode?: string };

const stands: Record<IdentityRelation, (actor: Actor, about: About) => boolean> = {
  // Row security shows no other county's units.
  county: isStaff,
  inside: (actor, { divisionCode }) =>
    isStaff(actor) && (divisionCode === undefined || divisionCode.startsWith(actor.divisionCode)),
};

export function listIdentityActs(actor: Actor): IdentityAct[] {
  return identityActs.filter((act) => relationsFor(identityPolicy[act], actor).length > 0);
}

/** Refuses an act that the actor's post does not cover, at a place outside the one it looks after. */
export function mayActOnIdentity(actor: Actor, act: IdentityAct, divisionCode?: string): Refusal | undefined {
  if (!isStaff(actor)) return refuse('session.required');
  const relations = relationsFor(identityPolicy[act], actor);
  if (relations.length === 0) return refuse('post.forbidden');
  if (relations.some((relation) => stands[relation](actor, { divisionCode }))) return undefined;
  return refuse('division.outside', { field: 'divisionCode' });
}
