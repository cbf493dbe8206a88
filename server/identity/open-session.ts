import { type Instant, later, startOfHour } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { findSessionEnd, insertSession, type NewSession, type OwnPost, rotateToken } from './session-store.ts';
import { hashOfToken, newToken } from './token.ts';

export type OpenedSession = { readonly token: string; readonly expiresAt: Instant };

/** How long a session may lie unused, and how long it lasts at most: see docs/decisions/0130. */
const limits = {
  staff: { idleHours: 12, hours: 7 * 24 },
  resident: { idleHours: 30 * 24, hours: 90 * 24 },
  receipt: { idleHours: 3, hours: 3 },
} as const;

const hour = 3_600_000;
const nobody = { personId: null, countyCode: null, postId: null, caseCode: null, device: null, provedAt: null };

/** A session of a person who has just proved who she is, through one post or none. */
export function openSession(
  tx: Transaction,
  personId: string,
  post: OwnPost | undefined,
  now: Instant,
  device: string | null = null,
): OpenedSession {
  const through = { countyCode: post?.countyCode ?? null, postId: post?.id ?? null };
  return open(tx, { ...nobody, personId, ...through, device, provedAt: now }, now, 'staff');
}

/** A session of a resident who has just typed the code that she was sent. */
export function openResidentSession(tx: Transaction, personId: string, now: Instant, device: string | null) {
  return open(tx, { ...nobody, personId, device, provedAt: now }, now, 'resident');
}

/**
 * A session of whoever showed the receipt of a case: it opens that case alone, for two hours and what is left of this one.
 * Kept to the hour: nobody shall learn from it when exactly she came back.
 */
export function openReceiptSession(tx: Transaction, caseCode: string, now: Instant): OpenedSession {
  return open(tx, { ...nobody, caseCode }, startOfHour(now), 'receipt');
}

/**
 * The same session under a new token, with a post that was chosen or a proof that was given: so that nobody who came by
 * the old token gets more than it opened. Its end does not move.
 */
export async function rotateSession(
  tx: Transaction,
  tokenHash: Buffer,
  change: { post?: OwnPost; provedAt?: Instant },
  now: Instant,
): Promise<OpenedSession> {
  const expiresAt = await findSessionEnd(tx, tokenHash);
  const token = newToken();
  const rotation = { ...change, newHash: hashOfToken(token), now };
  if (expiresAt === undefined || !(await rotateToken(tx, tokenHash, { ...rotation, expiresAt })))
    throw refused('session.ended');
  return { token, expiresAt };
}

type Holder = Pick<NewSession, 'personId' | 'countyCode' | 'postId' | 'caseCode' | 'device' | 'provedAt'>;

function open(tx: Transaction, holder: Holder, now: Instant, kind: keyof typeof limits): OpenedSession {
  const { idleHours, hours } = limits[kind];
  const token = newToken();
  const expiresAt = later(now, hours * hour);
  insertSession(tx, { tokenHash: hashOfToken(token), ...holder, openedAt: now, expiresAt, idleHours });
  return { token, expiresAt };
}
