import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import type { DelegationRow } from './delegation-store.ts';
import { endSessionsOfPost } from './ended-session-store.ts';
import { endPost } from './post-store.ts';
import { recordChange } from './record-change.ts';

/** `early` by one of the two or the administrator; else because a post that it hangs on was withdrawn. */
export type EndingReason = 'early' | 'postWithdrawn';

/** Ends a delegation before its time; every session through it ends with it. */
export async function endDelegation(
  tx: Transaction,
  delegation: DelegationRow,
  reason: EndingReason,
  actor: Actor,
  now: Instant,
): Promise<DelegationRow> {
  if ((delegation.validTo as Instant) <= now) throw refused('delegation.ended');
  const row = { ...delegation, validTo: now, version: delegation.version + 1 };
  const change = { subject: 'post', type: 'post.delegationEnded', body: { reason } } as const;
  const ended = { ...row, ledgerHash: recordChange(tx, row, change, actor, now) };
  endPost(tx, ended);
  await endSessionsOfPost(tx, delegation.id, now);
  return ended;
}
