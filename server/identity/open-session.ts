import { type Instant, later } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { insertSession, type OwnPost } from './session-store.ts';
import { hashOfToken, newToken } from './token.ts';

export type OpenedSession = { readonly token: string; readonly expiresAt: Instant };

const hour = 3_600_000;
const staffHours = 7 * 24;
const receiptHours = 2;

/** A session of a person, through one post or none. */
export function openSession(tx: Transaction, personId: string, post: OwnPost | undefined, now: Instant): OpenedSession {
  const holder = { personId, countyCode: post?.countyCode ?? null, postId: post?.id ?? null, caseCode: null };
  return open(tx, holder, now, staffHours);
}

/** A session of whoever showed the receipt of a case: it opens that case alone, for two hours. */
export function openReceiptSession(tx: Transaction, caseCode: string, now: Instant): OpenedSession {
  return open(tx, { personId: null, countyCode: null, postId: null, caseCode }, now, receiptHours);
}

function open(
  tx: Transaction,
  holder: Pick<Parameters<typeof insertSession>[1], 'personId' | 'countyCode' | 'postId' | 'caseCode'>,
  now: Instant,
  hours: number,
): OpenedSession {
  const token = newToken();
  const expiresAt = later(now, hours * hour);
  insertSession(tx, { tokenHash: hashOfToken(token), ...holder, openedAt: now, expiresAt });
  return { token, expiresAt };
}
