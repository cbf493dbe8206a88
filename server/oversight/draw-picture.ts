import { statuses } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import {
  type Figures,
  kpis,
  type OpenOverview,
  type OrderCounts,
  type Overview,
  orderCounts,
  ratesOf,
} from '@linli/domain/oversight';
import type { CaseCounts, CountedCases, CountedOpen, CountedOrders, Selection, Side } from './figures-store.ts';

type Names = {
  readonly placeOf: (divisionCode: string) => string | undefined;
  readonly groupOf: (code: string) => string | undefined;
};
type Counted = { readonly cases: readonly CountedCases[]; readonly orders: readonly CountedOrders[] };

/** The sums as people look at them: with names and rates. */
export function drawPicture(counted: Counted, selection: Selection, names: Names, now: Instant): Overview {
  const { division, from, to } = selection;
  const sideOf = (side: Side, nameOf: Name) =>
    keysOf(counted, side).map((key) => ({
      key,
      name: nameOf(key) ?? namedIn(counted, side, key) ?? key,
      ...figuresOf(counted, side, key),
    }));
  return {
    asOf: now,
    division,
    from,
    to,
    all: figuresOf(counted, 'all', ''),
    byStatus: statuses.map((status) => ({ status, count: casesOf(counted, 'status', status).registered })),
    byPlace: sideOf('place', names.placeOf),
    byUnit: sideOf('unit', noName).filter(({ key }) => key !== ''),
    byGroup: sideOf('group', names.groupOf),
    definitions: kpis.map(({ id, name, nameZh, definitionZh, definitionEn }) => ({
      id,
      name,
      nameZh,
      definitionZh,
      definitionEn,
    })),
  };
}

/** The same of what is open at this moment. */
export function drawOpen(counted: readonly CountedOpen[], division: string, names: Names, now: Instant): OpenOverview {
  const sideOf = (side: Side, nameOf: Name) =>
    counted
      .filter((each) => each.side === side && each.key !== '')
      .map(({ key, name, open, yellow, red }) => ({ key, name: nameOf(key) ?? name ?? key, open, yellow, red }));
  const { open, yellow, red } = counted.find(({ side }) => side === 'all') ?? { open: 0, yellow: 0, red: 0 };
  return {
    asOf: now,
    division,
    all: { open, yellow, red },
    byPlace: sideOf('place', names.placeOf),
    byUnit: sideOf('unit', noName),
    byGroup: sideOf('group', names.groupOf),
  };
}

type Name = (key: string) => string | undefined;
const noName: Name = () => undefined;

function keysOf({ cases, orders }: Counted, side: Side): string[] {
  const keys = [...cases, ...orders].filter((counted) => counted.side === side).map(({ key }) => key);
  return [...new Set(keys)].sort();
}

function namedIn({ cases, orders }: Counted, side: Side, key: string): string | undefined {
  return [...cases, ...orders].find((each) => each.side === side && each.key === key)?.name ?? undefined;
}

function figuresOf(counted: Counted, side: Side, key: string): Figures {
  return { ...casesOf(counted, side, key), rates: ratesOf(ordersOf(counted, side, key)) };
}

function casesOf({ cases }: Counted, side: Side, key: string): CaseCounts {
  const found = cases.find((counted) => counted.side === side && counted.key === key);
  const { registered, open, yellow, red } = found ?? { registered: 0, open: 0, yellow: 0, red: 0 };
  return { registered, open, yellow, red };
}

function ordersOf({ orders }: Counted, side: Side, key: string): OrderCounts {
  const found = orders.find((counted) => counted.side === side && counted.key === key);
  return found ?? (Object.fromEntries(orderCounts.map((name) => [name, 0])) as OrderCounts);
}
