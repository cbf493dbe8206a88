export {
  type Actor,
  type AnyoneActor,
  anyone,
  isStaff,
  type ReporterActor,
  type ResidentActor,
  type StaffActor,
  type SystemActor,
  systemActor,
} from './actor.ts';
export * from './contract.ts';
export { type IdentityAct, listIdentityActs, mayActOnIdentity } from './policy.ts';
export { isPostValid, type Post } from './post.ts';
export { type Role, roles } from './role.ts';
export { type ScopeOfActor, scopeOf } from './scope.ts';
export { type Unit, type UnitKind, unitKinds } from './unit.ts';
