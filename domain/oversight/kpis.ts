import type { Instant } from '../kernel/index.ts';
import type { OrderFigures } from './order-figures.ts';

/** What is counted over lead orders. Every rate is one of these over another. */
export const orderCounts = [
  'dispatched',
  'returned',
  'toAcknowledge',
  'acknowledgedOnTime',
  'acknowledged',
  'extended',
  'toResolve',
  'resolvedOnTime',
  'resolved',
  'reworked',
  'answered',
  'responded',
  'solved',
  'satisfied',
] as const;
export type OrderCount = (typeof orderCounts)[number];
export type OrderCounts = Readonly<Record<OrderCount, number>>;

export type Kpi = {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly numerator: OrderCount;
  readonly denominator: OrderCount;
  readonly definitionZh: string;
  readonly definitionEn: string;
};

/**
 * The indicators of a county, by the ids of the list of formulas. One dispatch to a lead unit is one work order 派单; it
 * counts for the unit that had it, in the period in which its case was registered.
 */
export const kpis: readonly Kpi[] = [
  {
    id: 'K01',
    name: 'onTimeAcceptRate',
    nameZh: '按时签收率',
    numerator: 'acknowledgedOnTime',
    denominator: 'toAcknowledge',
    definitionZh: '时限内签收的派单 ÷ 应签收的派单（已签收的，和签收时限已过而未签收、或逾期后才退回的）',
    definitionEn: 'Orders acknowledged in time / orders acknowledged, or past their time without being so',
  },
  {
    id: 'K02',
    name: 'onTimeResolveRate',
    nameZh: '按时办结率',
    numerator: 'resolvedOnTime',
    denominator: 'toResolve',
    definitionZh:
      '每次都在时限内办结的派单 ÷ 应办结的派单（已办结的，和时限已过而未办结的）；按工作日历计时，延期批准后按新时限，挂起期间不计',
    definitionEn:
      'Orders resolved in time each time / orders resolved, or past their time; extended deadlines count as extended, paused time does not count',
  },
  {
    id: 'K04',
    name: 'responseRate',
    nameZh: '响应率',
    numerator: 'responded',
    denominator: 'answered',
    definitionZh: '回访中诉求人说有人联系过的派单 ÷ 有效回访的派单（以最近一次回答为准）',
    definitionEn: 'Orders whose reporter says that she was contacted / orders with an answered follow-up (the latest)',
  },
  {
    id: 'K05',
    name: 'solutionRate',
    nameZh: '解决率',
    numerator: 'solved',
    denominator: 'answered',
    definitionZh: '回访确认已解决的派单 ÷ 有效回访的派单（以最近一次回答为准）',
    definitionEn: 'Orders that the reporter calls solved / orders with an answered follow-up (the latest)',
  },
  {
    id: 'K06',
    name: 'satisfactionRate',
    nameZh: '满意率',
    numerator: 'satisfied',
    denominator: 'answered',
    definitionZh: '回访满意或基本满意的派单 ÷ 有效回访的派单（以最近一次回答为准）',
    definitionEn:
      'Orders answered “satisfied” or “basically satisfied” / orders with an answered follow-up (the latest)',
  },
  {
    id: 'K09',
    name: 'returnRate',
    nameZh: '退单率',
    numerator: 'returned',
    denominator: 'dispatched',
    definitionZh: '被退回的派单 ÷ 全部派单',
    definitionEn: 'Orders returned / orders dispatched',
  },
  {
    id: 'K10',
    name: 'reworkRate',
    nameZh: '重办率',
    numerator: 'reworked',
    denominator: 'resolved',
    definitionZh: '办结后不被认可的派单（回访未解决而重办或上提一级，或诉求人要求重新办理）÷ 已办结的派单',
    definitionEn: 'Orders done again, taken up one level or reopened after being resolved / orders resolved',
  },
  {
    id: 'K11',
    name: 'extensionRate',
    nameZh: '延期率',
    numerator: 'extended',
    denominator: 'acknowledged',
    definitionZh: '批准延期的派单 ÷ 已签收办理的派单',
    definitionEn: 'Orders with an approved extension / orders acknowledged',
  },
];

/** How one order counts at `now`: a deadline that has passed counts before anybody has done anything. */
export function countOrder(order: OrderFigures, now: Instant): OrderCounts {
  const hasPassed = (due: Instant | undefined) => due !== undefined && due < now;
  const isUnacknowledged = hasPassed(order.acknowledgeDueAt);
  const isUnresolved = hasPassed(order.resolveDueAt);
  const isLate = order.isLate || isUnresolved;
  return {
    dispatched: 1,
    returned: Number(order.isReturned),
    toAcknowledge: Number(order.acknowledgedOnTime !== undefined || isUnacknowledged),
    acknowledgedOnTime: Number(order.acknowledgedOnTime === true),
    acknowledged: Number(order.isAcknowledged),
    extended: Number(order.isExtended),
    toResolve: Number(order.isResolved || isLate),
    resolvedOnTime: Number(order.isResolved && !isLate),
    resolved: Number(order.isResolved),
    reworked: Number(order.isReworked),
    answered: Number(order.responded !== undefined),
    responded: Number(order.responded === true),
    solved: Number(order.solved === true),
    satisfied: Number(order.satisfied === true),
  };
}

export type Rate = { numerator: number; denominator: number; rate: number | null };

/** Every indicator of these counts, by its id; no rate where there is nothing to divide by. */
export function ratesOf(counts: OrderCounts): Record<string, Rate> {
  return Object.fromEntries(
    kpis.map(({ id, numerator, denominator }) => {
      const [over, under] = [counts[numerator], counts[denominator]];
      return [id, { numerator: over, denominator: under, rate: under === 0 ? null : over / under }];
    }),
  );
}
