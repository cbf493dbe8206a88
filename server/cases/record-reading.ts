import { actorRef, type Case } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { recordAct, type Transaction } from '../database/index.ts';
import { insertReading } from './reading-store.ts';

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
  const actor = actorRef(by);
  const { countyCode, id: caseId } = of;
  const body = { caseId, what, ...(reason === undefined ? {} : { reason }) };
  const id = recordAct(tx, { countyCode, subject: 'reading', type: 'file.read', at: now, actor, body });
  insertReading(tx, { countyCode, id, caseId, what, actor, reason, readAt: now });
}
