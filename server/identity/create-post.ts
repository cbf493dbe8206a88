import type { Actor, Role } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { newId, type Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { insertPost, openPersonTo } from './post-store.ts';
import { recordChange } from './record-change.ts';
import type { PostRow, UnitRow } from './store.ts';

export type NewPost = { personId: string; role: Role; divisionCode: string };

/** Gives a person a post at a unit. The place it looks after lies inside the place where the unit stands. */
export async function createPost(
  tx: Transaction,
  unit: Pick<UnitRow, 'id' | 'countyCode' | 'divisionCode'>,
  post: NewPost,
  actor: Actor,
  now: Instant,
): Promise<PostRow> {
  if (!post.divisionCode.startsWith(unit.divisionCode))
    throw refused('post.placeOutsideUnit', { field: 'divisionCode', values: { division: unit.divisionCode } });
  if (!(await openPersonTo(tx, post.personId, unit.countyCode)))
    throw refused('person.notFound', { field: 'personId' });
  const row = {
    ...post,
    id: newId(now),
    countyCode: unit.countyCode,
    unitId: unit.id,
    validFrom: now,
    validTo: null,
    version: 1,
    ledgerHash: Buffer.alloc(0),
    delegatedFrom: null,
    delegationKind: null,
    delegatedActs: null,
  };
  const body = { ...post, unitId: unit.id };
  const ledgerHash = recordChange(tx, row, { subject: 'post', type: 'post.created', body }, actor, now);
  const created = { ...row, ledgerHash };
  insertPost(tx, created);
  return created;
}
