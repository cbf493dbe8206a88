import { type Actor, decideHandOver, type Heir, mayActOnIdentity, type PostToLeave } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused, unlessRefused } from '../http/index.ts';
import { createPost } from './create-post.ts';
import { endSessionsOfPerson } from './ended-session-store.ts';
import { type HeldPost, listColleagues, listHeldPosts } from './leave-store.ts';
import { findPersonName } from './post-store.ts';
import { withdrawPost } from './withdraw-post.ts';

/** A post of somebody who leaves, who else holds such a post, and who goes on with its work. */
export type LeftPost = HeldPost & PostToLeave & { readonly colleagues: readonly string[]; readonly heir?: Heir };

export type Leaving = {
  readonly personName: string;
  readonly successorName?: string;
  readonly posts: readonly LeftPost[];
  /** Why it cannot be done so. */
  readonly refusal?: string;
};

type Wanted = { readonly personId: string; readonly successorId?: string };
type CountOpen = (unitIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** What would happen to the posts of somebody who leaves. */
export async function planLeaving(
  tx: Transaction,
  wanted: Wanted,
  countOpen: CountOpen,
  actor: Actor,
): Promise<Leaving> {
  const { posts, others, ...names } = await load(tx, wanted, countOpen, actor);
  const heirs = decideHandOver(wanted.personId, posts, others, wanted.successorId);
  if (!Array.isArray(heirs)) return { ...names, posts, refusal: (heirs as { refusal: string }).refusal };
  return { ...names, posts: withHeirs(posts, heirs) };
}

/** Withdraws every post of somebody in this county, ends all of her sessions, and appoints her successor where that is needed. */
export async function leavePosts(
  tx: Transaction,
  wanted: Wanted & { readonly handOverId: string },
  countOpen: CountOpen,
  actor: Actor,
  now: Instant,
): Promise<Leaving> {
  const { personId, successorId, handOverId } = wanted;
  if (actor.kind === 'staff' && actor.personId === personId) throw refused('handOver.ofHerself');
  const { posts, others, ...names } = await load(tx, wanted, countOpen, actor);
  const heirs = unlessRefused(decideHandOver(personId, posts, others, successorId));
  for (const post of withHeirs(posts, heirs)) {
    const unit = { id: post.unitId, countyCode: post.countyCode, divisionCode: post.unitDivisionCode };
    const { role, divisionCode } = post;
    if (post.heir?.isAppointed === true && successorId !== undefined)
      await createPost(tx, unit, { personId: successorId, role, divisionCode }, actor, now);
    const to = post.heir?.to ?? 'unit';
    await withdrawPost(tx, post, actor, now, { handOverId, to, ...(successorId !== undefined && { successorId }) });
  }
  await endSessionsOfPerson(tx, personId, now);
  return { ...names, posts: withHeirs(posts, heirs) };
}

async function load(tx: Transaction, { personId, successorId }: Wanted, countOpen: CountOpen, actor: Actor) {
  const held = await listHeldPosts(tx, personId);
  const personName = await findPersonName(tx, personId);
  if (personName === undefined) throw refused('person.notFound');
  for (const { divisionCode } of held) unlessRefused(mayActOnIdentity(actor, 'handOver.create', { divisionCode }));
  const successorName = successorId === undefined ? undefined : await findPersonName(tx, successorId);
  if (successorId !== undefined && successorName === undefined)
    throw refused('person.notFound', { field: 'successorId' });
  const unitIds = [...new Set(held.map(({ unitId }) => unitId))];
  const [open, others] = await Promise.all([countOpen(unitIds), listColleagues(tx, unitIds, personId)]);
  const posts = held.map((post): LeftPost => {
    const colleagues = others.filter(({ unitId, role }) => unitId === post.unitId && role === post.role);
    return {
      ...post,
      openCases: open.get(post.unitId) ?? 0,
      colleagues: colleagues.map(({ personName: name }) => name),
    };
  });
  return { posts, others, personName, ...(successorName !== undefined && { successorName }) };
}

function withHeirs(posts: readonly LeftPost[], heirs: readonly Heir[]): LeftPost[] {
  return posts.map((post) => ({ ...post, heir: heirs.find(({ postId }) => postId === post.id) as Heir }));
}
