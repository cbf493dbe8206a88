import { type Refusal, refuse } from '../kernel/index.ts';
import { type Actor, isStaff } from './actor.ts';
import { each, type PolicyTable, relationsFor } from './policy-table.ts';

export const ruleActs = ['rule.read', 'rule.import'] as const;
export type RuleAct = (typeof ruleActs)[number];

/** How an actor stands to a rule: it holds in her own place and nowhere else, or wherever she may be. */
export const ruleRelations = ['inside', 'anyRule'] as const;
export type RuleRelation = (typeof ruleRelations)[number];

/** Who reads and who changes what everybody works by: the catalogue, calendars, periods of retention. */
export const rulePolicy: PolicyTable<RuleAct, RuleRelation> = {
  'rule.read': each(['administrator'], 'anyRule'),
  'rule.import': each(['administrator'], 'inside'),
};

/** Refuses a rule for places that the actor does not look after, all of which are named. */
export function mayChangeRules(actor: Actor, divisionCodes: readonly string[]): Refusal | undefined {
  if (!isStaff(actor)) return refuse('session.required');
  const isAllowed = relationsFor(rulePolicy, 'rule.import', actor).includes('inside');
  if (!isAllowed) return refuse('post.forbidden');
  return divisionCodes.every((code) => code.startsWith(actor.divisionCode)) ? undefined : refuse('rule.outside');
}
