import type { Holder } from '@linli/domain/identity';
import { statement, type Transaction } from '../database/index.ts';
import { postColumns } from './post-store.ts';
import type { PostRow } from './store.ts';

export type HeldPost = PostRow & { readonly unitName: string; readonly unitDivisionCode: string };

const heldPosts = statement(
  'posts.held',
  `select ${postColumns}, units.name as "unitName", units.division_code as "unitDivisionCode"
   from posts join units on units.county_code = posts.county_code and units.id = posts.unit_id
   where posts.person_id = $1 and posts.delegated_from is null and posts.valid_to is null
   order by posts.id for update of posts`,
);
const colleagues = statement(
  'posts.colleagues',
  `select posts.person_id as "personId", people.name as "personName", posts.unit_id as "unitId", posts.role
   from posts join people on people.id = posts.person_id
   where posts.unit_id = any($1::uuid[]) and posts.person_id <> $2 and posts.delegated_from is null
     and posts.valid_to is null
   order by people.name, posts.id`,
);

/** The posts of her own that somebody holds, as far as the scope sees them. */
export function listHeldPosts(tx: Transaction, personId: string): Promise<HeldPost[]> {
  return tx.query<HeldPost>(heldPosts, [personId]);
}

/** Who else holds posts at these units. */
export function listColleagues(
  tx: Transaction,
  unitIds: readonly string[],
  personId: string,
): Promise<(Holder & { personName: string })[]> {
  return tx.query(colleagues, [unitIds, personId]);
}
