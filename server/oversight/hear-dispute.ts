import { type Actor, isStaff } from '@linli/domain/identity';
import type { OutboxEntry } from '../jobs/index.ts';

/** What the outbox says of a mediation: the words that `recordMediation` writes. */
type Notice = { readonly committeeId: string; readonly receivingId?: string; readonly jointIds?: readonly string[] };

/**
 * That something happened before a committee, for its mediators and who keeps its files: a sign to read the lists anew, for a
 * mediator without a seat in the file learns not even which it was.
 */
export function hearDispute(actor: Actor, { subject, countyCode, body }: OutboxEntry): object | undefined {
  if (subject !== 'mediation' || !isStaff(actor) || !['operator', 'mediator'].includes(actor.role)) return undefined;
  const { committeeId, receivingId, jointIds = [] } = body as unknown as Notice;
  const isHere = actor.unitDivisionCode.slice(0, 6) === countyCode;
  return isHere && [committeeId, receivingId, ...jointIds].includes(actor.unitId) ? {} : undefined;
}
