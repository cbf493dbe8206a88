export * from './account-contract.ts';
export {
  type Actor,
  type AnyoneActor,
  anyone,
  isStaff,
  personsBehind,
  type ReporterActor,
  type ResidentActor,
  type StaffActor,
  type SystemActor,
  systemActor,
} from './actor.ts';
export { type ActorRef, actorRef } from './actor-ref.ts';
export { type ContactAddress, emailInOneForm, phoneInOneForm } from './contact-address.ts';
export * from './contract.ts';
export {
  type Delegate,
  type Delegation,
  type DelegationKind,
  decideDelegation,
  defaultIdentityLimits,
  delegationKinds,
  type IdentityLimits,
  type Source,
  type WantedDelegation,
} from './delegation.ts';
export { decideHandOver, type Heir, type Holder, type PostToLeave } from './hand-over.ts';
export { hideNumbers } from './hide-numbers.ts';
export { type ImportProblem, importProblem } from './import-problem.ts';
export { maskAddress, maskContactAddress, maskEmail, maskName, maskPhone } from './mask.ts';
export {
  type IdentityAct,
  type IdentityObject,
  type IdentityRelation,
  identityActs,
  identityPolicy,
  identityRelations,
  listIdentityActs,
  mayActOnIdentity,
} from './policy.ts';
export {
  type Caller,
  callerOf,
  callers,
  each,
  either,
  isReading,
  type PolicyRow,
  type PolicyTable,
  relationsFor,
  whoMay,
} from './policy-table.ts';
export { isPostValid, type Post } from './post.ts';
export { mustProve } from './proof.ts';
export { type Role, roles } from './role.ts';
export {
  compareMembers,
  compareRows,
  countDifferences,
  type DifferenceCounts,
  differenceCounts,
  type MemberDifference,
  type PartDifference,
  partDifference,
  type RowDifference,
  type RuleDifference,
  ruleDifference,
} from './rule-difference.ts';
export {
  mayChangeRules,
  type RuleAct,
  type RuleRelation,
  ruleActs,
  rulePolicy,
  ruleRelations,
} from './rule-policy.ts';
export { keepsFilesOnly, type ScopeOfActor, scopeOf } from './scope.ts';
export { type Unit, type UnitKind, unitKinds } from './unit.ts';
