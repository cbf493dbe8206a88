import type { Me, ResidentActor, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { listOwnPosts, setSessionPost } from './session-store.ts';
import { actorThrough } from './sign-in.ts';
import { viewOfMe } from './views.ts';

/** From now on the session acts through this post and no other. */
export async function choosePost(
  tx: Transaction,
  actor: StaffActor | ResidentActor,
  tokenHash: Buffer,
  postId: string,
  now: Instant,
): Promise<Me> {
  const posts = await listOwnPosts(tx, actor.personId, now);
  const post = posts.find((own) => own.id === postId.toLowerCase());
  if (post === undefined) throw refused('post.notFound', { field: 'postId' });
  setSessionPost(tx, tokenHash, post);
  const through = actorThrough({ id: actor.personId, name: actor.name }, post);
  return viewOfMe(through, posts);
}
