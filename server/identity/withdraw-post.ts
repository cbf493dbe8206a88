import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { endPost } from './post-store.ts';
import { recordChange } from './record-change.ts';
import { endSessionsOfPost } from './session-store.ts';
import type { PostRow } from './store.ts';

/** Ends a post now; every session through it ends with it. */
export function withdrawPost(tx: Transaction, post: PostRow, actor: Actor, now: Instant): PostRow {
  if (post.validTo !== null) throw refused('post.withdrawn');
  const row = { ...post, validTo: now, version: post.version + 1 };
  const change = { subject: 'post', type: 'post.withdrawn', body: {} } as const;
  const withdrawn = { ...row, ledgerHash: recordChange(tx, row, change, actor, now) };
  endPost(tx, withdrawn);
  endSessionsOfPost(tx, post.id);
  return withdrawn;
}
