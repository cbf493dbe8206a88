import { actorRef, type Case, isSensitive, type ReadPart, relationsOf } from '@linli/domain/cases';
import { type Actor, isStaff } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import { recordAct, type Transaction } from '../database/index.ts';
import { insertReading, wasReadSince } from './reading-store.ts';

export type Reading = {
  /** Which sensitive part of the file was opened: `contact` is how to reach the reporter. */
  readonly what: string;
  readonly reason?: string;
};

/**
 * Writes down that somebody opens a sensitive part of a case's file, in the transaction that shows it to her: if this
 * cannot be written, she sees nothing. The people of the case may read the list. Sends without waiting.
 */
export function recordReading(
  tx: Transaction,
  of: Pick<Case, 'countyCode' | 'id'>,
  by: Actor,
  now: Instant,
  { what, reason }: Reading,
): void {
  const actor = { ...actorRef(by), ...(isStaff(by) ? { role: by.role } : {}) };
  const { countyCode, id: caseId } = of;
  const body = { caseId, what, ...(reason === undefined ? {} : { reason }) };
  const id = recordAct(tx, { countyCode, subject: 'reading', type: 'file.read', at: now, actor, body });
  insertReading(tx, { countyCode, id, caseId, what, actor, reason, readAt: now });
}

const anHour = 3_600_000;

/**
 * Writes down that staff open a part of a case that is sensitive as a whole, once an hour for each post and part: a screen
 * that is looked at again and again would bury what matters. Why she may is how she stands to the case.
 */
export async function recordOpening(tx: Transaction, of: Case, by: Actor, now: Instant, what: ReadPart): Promise<void> {
  if (!isStaff(by) || !isSensitive(of)) return;
  if (await wasReadSince(tx, of, by.postId, what, later(now, -anHour))) return;
  recordReading(tx, of, by, now, { what, reason: relationsOf(by, of)[0] });
}
