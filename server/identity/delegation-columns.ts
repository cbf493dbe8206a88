import type { DelegationKind, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';

/** What `delegation_of` answers beside a session or a post; all null where a post is one's own. */
export type DelegationColumns = {
  delegatedFrom: string | null;
  delegatorId: string;
  delegatorName: string;
  delegatedUntil: Instant;
  delegationKind: DelegationKind;
  delegatedActs: string[] | null;
  /** Everybody with whom a delegation in force ties the person, whichever post this is. */
  pairedWith: string[] | null;
};

/** For a statement that joins `delegation_of(…)` under this name. */
export const delegationColumns = `given.delegated_from as "delegatedFrom", given.delegator_id as "delegatorId",
     given.delegator_name as "delegatorName", given.delegated_until as "delegatedUntil",
     given.delegation_kind as "delegationKind", given.delegated_acts as "delegatedActs",
     given.paired_with as "pairedWith"`;

/** Only the parts that are there: two actors are compared by what they hold. */
export function delegationOf(row: DelegationColumns): Pick<StaffActor, 'delegation' | 'pairedWith'> {
  const { delegatedFrom: postId, delegatorId: personId, delegatorName: name, delegatedActs, pairedWith } = row;
  const acts = delegatedActs === null ? {} : { acts: delegatedActs };
  const of = { personId, name, kind: row.delegationKind, until: row.delegatedUntil, ...acts };
  return { ...(postId !== null && { delegation: { postId, ...of } }), ...(pairedWith !== null && { pairedWith }) };
}
