import { casePolicy } from '@linli/domain/cases';
import { identityPolicy, isReading, type PolicyRow, type Role, rulePolicy } from '@linli/domain/identity';
import { oversightPolicy } from '@linli/domain/oversight';

const table: Readonly<Record<string, PolicyRow<string>>> = {
  ...casePolicy,
  ...identityPolicy,
  ...rulePolicy,
  ...oversightPolicy,
};

/** The acts of a role that can be handed over one by one, in the order of the policy. */
export function delegableActs(role: Role): string[] {
  return Object.entries(table)
    .filter(([act, row]) => row[role] !== undefined && !isReading(act))
    .map(([act]) => act);
}
