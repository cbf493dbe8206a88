import type { LastSeen, Receipt } from '../client/receipts.ts';

const over: readonly LastSeen['status'][] = [
  ...(['closed', 'archived', 'declined', 'transferred', 'withdrawn', 'merged'] as const),
];

export function isOver({ last }: Receipt): boolean {
  return last !== undefined && over.includes(last.status);
}

export function isLate({ last }: Receipt, now: number): boolean {
  return last?.promisedAt !== undefined && last.status !== 'suspended' && Date.parse(last.promisedAt) < now;
}

/** What waits for her comes first, then what is late, then what is under way, then what is over; the newest first in each. */
export function byUrgency(receipts: readonly Receipt[], now: number): Receipt[] {
  const rank = (one: Receipt) => {
    if (one.last?.wants) return 0;
    if (isOver(one)) return 3;
    return isLate(one, now) ? 1 : 2;
  };
  return receipts.toSorted((one, other) => rank(one) - rank(other) || (one.sentAt < other.sentAt ? 1 : -1));
}
