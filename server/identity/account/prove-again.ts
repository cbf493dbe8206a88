import type { ResidentActor, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { rotateSession } from '../open-session.ts';
import { listOwnPosts } from '../session-store.ts';
import type { SignedIn } from '../sign-in.ts';
import { recordOwnAct } from './record-own-act.ts';

/** The session of somebody who has just proved again who she is: for a quarter of an hour it opens sensitive files. */
export async function proveAgain(
  tx: Transaction,
  actor: StaffActor | ResidentActor,
  tokenHash: Buffer,
  means: string,
  now: Instant,
): Promise<SignedIn> {
  const posts = await listOwnPosts(tx, actor.personId, now);
  const session = await rotateSession(tx, tokenHash, { provedAt: now }, now);
  recordOwnAct(tx, actor, { type: 'account.proved', body: { means } }, now);
  return { session, posts, actor, mustSetUpFactor: false };
}
