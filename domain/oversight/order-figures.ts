import type { CaseEvent, CaseEventType, UnitRef } from '../cases/index.ts';
import type { Instant } from '../kernel/index.ts';

/**
 * What counts of one lead order: the numbers of a county are sums over these. A case has one for each time it was
 * dispatched; a return, an answer or a delay counts for the unit that had the order then, not for the one that has it now.
 */
export type OrderFigures = {
  readonly number: number;
  readonly unitId: string;
  readonly unitName: string;
  /** While nobody has acknowledged. */
  readonly acknowledgeDueAt?: Instant;
  /** Once acknowledged, or returned too late. */
  readonly acknowledgedOnTime?: boolean;
  readonly isAcknowledged: boolean;
  readonly isReturned: boolean;
  readonly isExtended: boolean;
  /** While the clock runs. */
  readonly resolveDueAt?: Instant;
  readonly isResolved: boolean;
  /** Resolved too late at least once. */
  readonly isLate: boolean;
  /** The reporter or the centre did not accept it: done again, or taken up one level. */
  readonly isReworked: boolean;
  /** The latest answer of the reporter; absent where there was none. */
  readonly responded?: boolean;
  readonly solved?: boolean;
  readonly satisfied?: boolean;
};

type Entry<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;
type Change = Partial<OrderFigures>;

/** The entries that the figures depend on; the others may be left out. */
export const countedEvents = [
  'case.dispatched',
  'case.acknowledged',
  'case.returned',
  'case.extensionDecided',
  'case.suspended',
  'case.resumed',
  'case.resolved',
  'case.followedUp',
  'case.reworked',
  'case.escalated',
  'case.reopened',
  'case.withdrawn',
  'case.merged',
  'case.transferred',
  'case.accusationNamed',
] as const satisfies CaseEventType[];

/** The figures of every lead order that the ledger of one case tells of, the first order first. */
export function orderFiguresOf(entries: readonly CaseEvent[]): OrderFigures[] {
  const orders: OrderFigures[] = [];
  for (const entry of entries) {
    if (entry.type === 'case.dispatched') {
      orders.push(dispatched(entry, orders.length + 1));
      continue;
    }
    const order = orders.at(-1);
    const change = changes[entry.type as keyof typeof changes] as
      | ((o: OrderFigures, e: CaseEvent) => Change)
      | undefined;
    if (order !== undefined && change !== undefined) orders[orders.length - 1] = { ...order, ...change(order, entry) };
  }
  return orders;
}

function dispatched({ body }: Entry<'case.dispatched'>, number: number): OrderFigures {
  const lead = body.orders.find((order) => order.part === 'lead');
  const unit: UnitRef | undefined = lead?.unit;
  return {
    number,
    unitId: unit?.id ?? '',
    unitName: unit?.name ?? '',
    acknowledgeDueAt: body.acknowledgeDue.at,
    isAcknowledged: false,
    isReturned: false,
    isExtended: false,
    resolveDueAt: lead?.due.at,
    isResolved: false,
    isLate: false,
    isReworked: false,
  };
}

const over = { acknowledgeDueAt: undefined, resolveDueAt: undefined };

const changes = {
  'case.acknowledged': (order: OrderFigures, { body, at }: Entry<'case.acknowledged'>): Change =>
    body.part === 'assist' || order.acknowledgeDueAt === undefined
      ? {}
      : { isAcknowledged: true, acknowledgedOnTime: at <= order.acknowledgeDueAt, acknowledgeDueAt: undefined },
  'case.returned': (order: OrderFigures, { at }: Entry<'case.returned'>): Change => ({
    ...over,
    isReturned: true,
    acknowledgedOnTime: at > (order.acknowledgeDueAt ?? at) ? false : undefined,
  }),
  'case.extensionDecided': (_: OrderFigures, { body }: Entry<'case.extensionDecided'>): Change =>
    body.due === undefined ? {} : { isExtended: true, resolveDueAt: body.due.at },
  // A pause stops what was still to come, and does not excuse what was overdue before it.
  'case.suspended': (order: OrderFigures, { at }: Entry<'case.suspended'>): Change =>
    (order.resolveDueAt ?? at) > at ? { resolveDueAt: undefined } : {},
  'case.resumed': (_: OrderFigures, { body }: Entry<'case.resumed'>): Change => ({ resolveDueAt: body.due.at }),
  'case.resolved': (order: OrderFigures, { at }: Entry<'case.resolved'>): Change => ({
    ...over,
    isResolved: true,
    isLate: order.isLate || at > (order.resolveDueAt ?? at),
  }),
  'case.followedUp': (_: OrderFigures, { body: { answer } }: Entry<'case.followedUp'>): Change =>
    answer === undefined
      ? {}
      : { responded: answer.responded, solved: answer.solved, satisfied: answer.satisfied !== 'dissatisfied' },
  'case.reworked': (_: OrderFigures, { body }: Entry<'case.reworked'>): Change => ({
    isReworked: true,
    resolveDueAt: body.due.at,
  }),
  'case.escalated': (): Change => ({ ...over, isReworked: true }),
  'case.reopened': (_: OrderFigures, { body }: Entry<'case.reopened'>): Change => ({
    isReworked: true,
    resolveDueAt: body.due.at,
  }),
  'case.withdrawn': (): Change => over,
  'case.merged': (): Change => over,
  'case.transferred': (): Change => over,
  'case.accusationNamed': (_: OrderFigures, { body }: Entry<'case.accusationNamed'>): Change =>
    body.due === undefined ? {} : over,
};
