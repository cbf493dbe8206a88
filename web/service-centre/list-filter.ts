import type { CaseFilter } from '@linli/domain/cases';

export type ListFilter = Pick<CaseFilter, 'category' | 'division' | 'alarm' | 'order' | 'q'>;

const names = ['category', 'division', 'alarm', 'order', 'q'] as const satisfies Array<keyof ListFilter>;

/** What narrows a list stands in the address, so that it can be kept, sent and gone back to. */
export function filterIn(search: URLSearchParams): ListFilter {
  const given = names.flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(given);
}

export function addressOf(filter: ListFilter): string {
  const given = names.flatMap((name) => {
    const value = filter[name];
    return value ? [[name, value] as [string, string]] : [];
  });
  return new URLSearchParams(given).toString();
}

/** How many of them leave something out; an order leaves out nothing. */
export function countNarrowing({ order: _order, ...narrowing }: ListFilter): number {
  return Object.keys(narrowing).length;
}
