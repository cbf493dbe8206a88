import { type Refusal, refuse } from '@linli/domain/kernel';
import type { Actor } from './actor.ts';
import type { Role } from './role.ts';

export type IdentityAct = 'unit.list' | 'unit.create' | 'unit.change' | 'person.list' | 'post.create' | 'post.withdraw';

const administrators: readonly Role[] = ['administrator'];
const everyRole: readonly Role[] = [
  'operator',
  'supervisor',
  'leader',
  'administrator',
  'handler',
  'gridWorker',
  'mediator',
];

const whoMay: Record<IdentityAct, readonly Role[]> = {
  'unit.list': everyRole,
  'unit.create': administrators,
  'unit.change': administrators,
  'person.list': administrators,
  'post.create': administrators,
  'post.withdraw': administrators,
};

export function listIdentityActs(actor: Actor): IdentityAct[] {
  if (actor.kind !== 'staff') return [];
  return (Object.keys(whoMay) as IdentityAct[]).filter((act) => whoMay[act].includes(actor.role));
}

/** Refuses an act that the actor's post does not cover, at a place outside the one it looks after. */
export function mayActOnIdentity(actor: Actor, act: IdentityAct, divisionCode?: string): Refusal | undefined {
  if (actor.kind !== 'staff') return refuse('session.required');
  if (!whoMay[act].includes(actor.role)) return refuse('post.forbidden');
  const isOutside = divisionCode !== undefined && !divisionCode.startsWith(actor.divisionCode);
  return isOutside ? refuse('division.outside', { field: 'divisionCode' }) : undefined;
}
