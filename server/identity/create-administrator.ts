import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { createPerson, type NewPerson } from './create-person.ts';
import { createPost } from './create-post.ts';
import { createUnit } from './create-unit.ts';
import { unitsOf } from './directory.ts';

export type CreatedAdministrator = { readonly personId: string; readonly postId: string; readonly unitId: string };

/** Gives a new person the post of administrator at the governance centre of a division, which is created if there is none. */
export async function createAdministrator(
  tx: Transaction,
  person: Omit<NewPerson, 'countyCode'>,
  divisionCode: string,
  actor: Actor,
  now: Instant,
): Promise<CreatedAdministrator> {
  const countyCode = divisionCode.slice(0, 6);
  const standing = (await unitsOf(tx, countyCode)).at(divisionCode).find((unit) => unit.kind === 'governanceCenter');
  const planned = { kind: 'governanceCenter', name: '综治中心', divisionCode, duties: [] } as const;
  const unit = standing ?? createUnit(tx, planned, actor, now);
  const personId = await createPerson(tx, { ...person, countyCode }, now);
  const post = { personId, role: 'administrator', divisionCode } as const;
  const created = await createPost(tx, { id: unit.id, countyCode, divisionCode }, post, actor, now);
  return { personId, postId: created.id, unitId: unit.id };
}
