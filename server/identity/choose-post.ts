import type { ResidentActor, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { recordOwnAct } from './account/record-own-act.ts';
import { mustSetUpFactor } from './account/second-factor.ts';
import type { IdentityParts } from './identity-parts.ts';
import { rotateSession } from './open-session.ts';
import { listOwnPosts } from './session-store.ts';
import { actorThrough, type SignedIn } from './sign-in.ts';

/** From now on the session acts through this post and no other, under another token. */
export async function choosePost(
  tx: Transaction,
  parts: IdentityParts,
  { actor, tokenHash }: { actor: StaffActor | ResidentActor; tokenHash: Buffer },
  postId: string,
  now: Instant,
): Promise<SignedIn> {
  const posts = await listOwnPosts(tx, actor.personId, now);
  const post = posts.find((own) => own.id === postId.toLowerCase());
  if (post === undefined) throw refused('post.notFound', { field: 'postId' });
  if (await mustSetUpFactor(tx, parts, actor.personId, post.role)) throw refused('factor.required');
  const session = await rotateSession(tx, tokenHash, { post }, now);
  recordOwnAct(tx, actor, { type: 'account.postChosen', body: { postId: post.id } }, now);
  const through = actorThrough({ id: actor.personId, name: actor.name }, post);
  return { session, posts, actor: through, mustSetUpFactor: false };
}
