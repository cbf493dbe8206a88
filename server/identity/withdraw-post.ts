import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { listDelegationsFrom, listDelegationsTo, listUnitPlaces } from './delegation-store.ts';
import { endDelegation } from './end-delegation.ts';
import { endSessionsOfPost } from './ended-session-store.ts';
import { endPost } from './post-store.ts';
import { recordChange } from './record-change.ts';
import type { PostRow } from './store.ts';

/** Ends a post now; every session through it ends with it, and so does what was delegated from it or because of it. */
export async function withdrawPost(
  tx: Transaction,
  post: PostRow,
  actor: Actor,
  now: Instant,
  body: object = {},
): Promise<PostRow> {
  if (post.validTo !== null && post.validTo <= now) throw refused('post.withdrawn');
  const row = { ...post, validTo: now, version: post.version + 1 };
  const change = { subject: 'post', type: 'post.withdrawn', body } as const;
  const withdrawn = { ...row, ledgerHash: recordChange(tx, row, change, actor, now) };
  endPost(tx, withdrawn);
  await endSessionsOfPost(tx, post.id, now);
  await endWhatHangsOn(tx, post, actor, now);
  return withdrawn;
}

/** Nobody acts for somebody who is gone, nor by delegation where she has no post of her own any more. */
async function endWhatHangsOn(tx: Transaction, post: PostRow, actor: Actor, now: Instant): Promise<void> {
  const given = await listDelegationsFrom(tx, post.id, now);
  const hasLeft = (await listUnitPlaces(tx, post.personId, post.countyCode)).length === 0;
  const held = hasLeft ? await listDelegationsTo(tx, post, now) : [];
  for (const delegation of [...given, ...held].filter(({ id }) => id !== post.id))
    await endDelegation(tx, delegation, 'postWithdrawn', actor, now);
}
