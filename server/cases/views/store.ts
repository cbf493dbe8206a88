import type { SavedView, SavedViewInput } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

const list = statement(
  'views.list',
  `select id, name, query, is_shared as "isShared", post_id = $2 as "isMine" from case_views
   where county_code = $1 order by (post_id = $2) desc, id limit 100`,
);
const insert = statement(
  'views.insert',
  `insert into case_views (county_code, id, post_id, unit_id, name, query, is_shared, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const remove = statement(
  'views.remove',
  'delete from case_views where county_code = $1 and id = $2 and post_id = $3 returning id',
);
const count = statement(
  'views.count',
  'select count(*)::int as count from case_views where county_code = $1 and post_id = $2',
);

type Owner = Pick<StaffActor, 'postId' | 'unitId' | 'unitDivisionCode'>;

const countyOf = ({ unitDivisionCode }: Owner) => unitDivisionCode.slice(0, 6);

/** Her own and those that colleagues share; her own first. */
export function listViews(tx: Transaction, owner: Owner): Promise<SavedView[]> {
  return tx.query<SavedView>(list, [countyOf(owner), owner.postId]);
}

export async function countViews(tx: Transaction, owner: Owner): Promise<number> {
  return (await tx.query<{ count: number }>(count, [countyOf(owner), owner.postId]))[0]?.count ?? 0;
}

/** Sends without waiting. */
export function insertView(tx: Transaction, id: string, owner: Owner, view: SavedViewInput, now: Instant): void {
  const { name, query, isShared } = view;
  const { postId, unitId } = owner;
  void tx.query(insert, [countyOf(owner), id, postId, unitId, name.trim(), JSON.stringify(query), isShared, now]);
}

export async function removeView(tx: Transaction, id: string, owner: Owner): Promise<boolean> {
  return (await tx.query(remove, [countyOf(owner), id, owner.postId])).length > 0;
}
