import { type CaseQuery, statuses } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { type Figures, kpis, type OrderCounts, type Overview, orderCounts, ratesOf } from '@linli/domain/oversight';
import type { CaseCounts, CountedCases, CountedOrders, Selection, Side } from './figures-store.ts';

type Names = {
  readonly placeOf: (divisionCode: string) => string | undefined;
  readonly groupOf: (code: string) => string | undefined;
};
type Counted = { readonly cases: readonly CountedCases[]; readonly orders: readonly CountedOrders[] };

/** The sums as people look at them: with names, rates, and the list behind each number where a list can show it. */
export function drawPicture(counted: Counted, selection: Selection, names: Names, now: Instant): Overview {
  const { division, from, to } = selection;
  const sideOf = (side: Side, nameOf: Name, queryOf: (key: string) => CaseQuery | undefined) =>
    keysOf(counted, side).map((key) => ({
      key,
      name: nameOf(key) ?? namedIn(counted, side, key) ?? key,
      ...figuresOf(counted, side, key, queryOf(key)),
    }));
  const base: CaseQuery = { division, ...(from && { from }), ...(to && { to }) };
  return {
    asOf: now,
    division,
    from,
    to,
    all: figuresOf(counted, 'all', '', base),
    byStatus: statuses.map((status) => {
      const count = casesOf(counted, 'status', status).registered;
      return { status, count, query: { ...base, status } };
    }),
    // What stands at the division itself cannot be listed apart from what is inside it.
    byPlace: sideOf('place', names.placeOf, (key) => (key === division ? undefined : { ...base, division: key })),
    // A list by unit also holds the cases in which it assists.
    byUnit: sideOf('unit', noName, () => undefined).filter(({ key }) => key !== ''),
    byGroup: sideOf('group', names.groupOf, (key) => (key === '' ? undefined : { ...base, category: key })),
    definitions: kpis.map(({ id, name, nameZh, definitionZh, definitionEn }) => ({
      id,
      name,
      nameZh,
      definitionZh,
      definitionEn,
    })),
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

function figuresOf(counted: Counted, side: Side, key: string, query: CaseQuery | undefined): Figures {
  const { registered, open, yellow, red } = casesOf(counted, side, key);
  const listed = (more: CaseQuery) => (query === undefined ? {} : { query: { ...query, ...more } });
  return {
    registered: { count: registered, ...listed({}) },
    open: { count: open },
    yellow: { count: yellow, ...listed({ alarm: 'yellow' }) },
    red: { count: red, ...listed({ alarm: 'red' }) },
    rates: ratesOf(ordersOf(counted, side, key)),
  };
}

function casesOf({ cases }: Counted, side: Side, key: string): CaseCounts {
  const found = cases.find((counted) => counted.side === side && counted.key === key);
  return found ?? { registered: 0, open: 0, yellow: 0, red: 0 };
}

function ordersOf({ orders }: Counted, side: Side, key: string): OrderCounts {
  const found = orders.find((counted) => counted.side === side && counted.key === key);
  return found ?? (Object.fromEntries(orderCounts.map((name) => [name, 0])) as OrderCounts);
}
