import type { Delegation, Me, PostView, StaffView, UnitView } from '@linli/domain/identity';
import { type Actor, listIdentityActs } from '@linli/domain/identity';
import { delegationOf } from './delegation-columns.ts';
import type { OwnPost } from './session-store.ts';
import type { StaffRow, UnitRow } from './store.ts';

export function viewOfUnit(unit: UnitRow): UnitView {
  const { id, kind, name, divisionCode, duties, validFrom, validTo, version } = unit;
  return { id, kind, name, divisionCode, duties, validFrom, validTo, version };
}

export function viewOfStaff(post: StaffRow): StaffView {
  const { id, personId, personName, unitId, unitName, role, divisionCode, validFrom, validTo, version } = post;
  const delegatedFrom = post.delegatedFrom ?? undefined;
  return { id, personId, personName, unitId, unitName, role, divisionCode, validFrom, validTo, version, delegatedFrom };
}

export function viewOfMe(
  actor: Extract<Actor, { personId: string }>,
  posts: readonly OwnPost[],
  mustSetUpFactor: boolean,
): Me {
  const chosen = actor.kind === 'staff' ? posts.find((post) => post.id === actor.postId) : undefined;
  return {
    person: { id: actor.personId, name: actor.name },
    posts: posts.map(viewOfPost),
    post: chosen === undefined ? null : viewOfPost(chosen),
    may: listIdentityActs(actor),
    mustSetUpFactor,
  };
}

function viewOfPost(post: OwnPost): PostView {
  const unit = { id: post.unitId, kind: post.unitKind, name: post.unitName, divisionCode: post.unitDivisionCode };
  const { delegation } = delegationOf(post);
  return {
    id: post.id,
    role: post.role,
    divisionCode: post.divisionCode,
    unit,
    ...(delegation && { delegation: viewOfDelegator(delegation) }),
  };
}

function viewOfDelegator({ kind, postId, name, until, acts }: Delegation): NonNullable<PostView['delegation']> {
  return { kind, postId, name, until, ...(acts && { acts: [...acts] }) };
}
