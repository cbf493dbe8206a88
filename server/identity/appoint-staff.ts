import { type Actor, type CreatePost, mayActOnIdentity } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused, unlessRefused } from '../http/index.ts';
import { type FirstCode, makeFirstCode } from './account/first-code.ts';
import { createPerson } from './create-person.ts';
import { createPost } from './create-post.ts';
import { findPersonName } from './post-store.ts';
import { findUnit, type StaffRow } from './store.ts';

/**
 * Gives a post to a person who has an account (`personId`), or to a new one (`person`): she gets a code by which she sets her
 * password herself, so that nobody else ever knows it.
 */
export async function appointStaff(
  tx: Transaction,
  wanted: CreatePost,
  actor: Actor,
  now: Instant,
): Promise<{ post: StaffRow; firstCode?: FirstCode }> {
  const { person, personId, role, divisionCode } = wanted;
  if ((person === undefined) === (personId === undefined)) throw refused('person.oneOf', { field: 'personId' });
  const unit = await findUnit(tx, wanted.unitId);
  if (unit === undefined || unit.validTo !== null) throw refused('unit.notFound', { field: 'unitId' });
  unlessRefused(mayActOnIdentity(actor, 'post.create', unit));
  const holder =
    person === undefined
      ? { id: personId as string, name: await findPersonName(tx, personId as string) }
      : {
          id: await createPerson(tx, { ...person, countyCode: unit.countyCode }, now),
          name: person.name,
        };
  if (holder.name === undefined) throw refused('person.notFound', { field: 'personId' });
  const post = await createPost(tx, unit, { personId: holder.id, role, divisionCode }, actor, now);
  const firstCode = person === undefined ? undefined : await makeFirstCode(tx, holder.id, actor, now);
  return { post: { ...post, personName: holder.name, unitName: unit.name }, firstCode };
}
