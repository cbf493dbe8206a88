import { type Case, leadOrder, type Status } from './case.ts';

export const queues = [
  'accept',
  'dispatch',
  'acknowledge',
  'handle',
  'followUp',
  'close',
  'archive',
  'record',
] as const;
export type Queue = (typeof queues)[number];

const queueOfStatus = {
  registered: 'accept',
  accepted: 'dispatch',
  returned: 'dispatch',
  dispatched: 'acknowledge',
  acknowledged: 'handle',
  handling: 'handle',
  suspended: 'handle',
  rework: 'handle',
  resolved: 'followUp',
  followedUp: 'close',
  closed: 'archive',
  declined: 'archive',
  withdrawn: 'archive',
  merged: 'archive',
  transferred: 'archive',
  archived: 'record',
} as const satisfies Record<Status, Queue>;

/** The one queue a case stands in, and whose it is: the lead unit's while it works, else the centre's. */
export function queueOf(found: Case): { queue: Queue; unitId: string } {
  const queue = queueOfStatus[found.status];
  const isWithUnit = queue === 'acknowledge' || queue === 'handle';
  return { queue, unitId: (isWithUnit ? leadOrder(found)?.unit.id : undefined) ?? found.centre.id };
}
