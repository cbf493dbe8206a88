import { type Refusal, refuse } from '@linli/domain/kernel';
import { type Actor, isStaff, type StaffActor } from './actor.ts';
import { each, either, type PolicyTable, relationsFor } from './policy-table.ts';
import { roles } from './role.ts';

export const identityActs = [
  'unit.list',
  'unit.create',
  'unit.change',
  'person.list',
  'post.create',
  'post.withdraw',
  'delegate.list',
  'delegation.list',
  'delegation.create',
  'delegation.end',
  'cover.plan',
  'handOver.create',
  'handOver.read',
] as const;
export type IdentityAct = (typeof identityActs)[number];

/** How an actor stands to a post, a unit or a place. */
export const identityRelations = ['county', 'inside', 'ownPost', 'heldPost', 'ownUnit'] as const;
export type IdentityRelation = (typeof identityRelations)[number];

const administrators = each<IdentityRelation>(['administrator'], 'inside');
const holder = each<IdentityRelation>(roles, 'ownPost');
const delegate = each<IdentityRelation>(roles, 'heldPost');

export const identityPolicy: PolicyTable<IdentityAct, IdentityRelation> = {
  'unit.list': each(roles, 'county'),
  'unit.create': administrators,
  'unit.change': administrators,
  'person.list': administrators,
  'post.create': administrators,
  'post.withdraw': administrators,
  'delegate.list': either(holder, administrators),
  'delegation.list': either(holder, delegate, administrators),
  'delegation.create': holder,
  'delegation.end': either(holder, delegate, administrators),
  'cover.plan': either(holder, administrators),
  'handOver.create': administrators,
  'handOver.read': either(each<IdentityRelation>(roles, 'ownUnit', 'heldPost'), administrators),
};

/** What the act is done to; without a place, the question is whether she may at all. */
export type IdentityObject = {
  readonly divisionCode?: string;
  /** The post, or the one that a delegated post comes from. */
  readonly postId?: string;
  /** Who holds the delegated post, or takes over. */
  readonly delegateId?: string;
  readonly unitIds?: readonly string[];
};

const stands: Record<IdentityRelation, (actor: StaffActor, about: IdentityObject) => boolean> = {
  // Row security shows no other county's units.
  county: () => true,
  inside: (actor, { divisionCode }) => divisionCode === undefined || divisionCode.startsWith(actor.divisionCode),
  ownPost: (actor, { postId }) => actor.postId === postId,
  heldPost: (actor, { delegateId }) => actor.personId === delegateId,
  ownUnit: (actor, { unitIds }) => unitIds?.includes(actor.unitId) === true,
};

export function listIdentityActs(actor: Actor): IdentityAct[] {
  return identityActs.filter((act) => relationsFor(identityPolicy, act, actor).length > 0);
}

/** Refuses an act that the actor's post does not cover, at a place outside the one it looks after. */
export function mayActOnIdentity(actor: Actor, act: IdentityAct, about: IdentityObject = {}): Refusal | undefined {
  if (!isStaff(actor)) return refuse('session.required');
  const relations = relationsFor(identityPolicy, act, actor);
  if (relations.some((relation) => stands[relation](actor, about))) return undefined;
  return relations.includes('inside')
    ? refuse('division.outside', { field: 'divisionCode' })
    : refuse('post.forbidden');
}
