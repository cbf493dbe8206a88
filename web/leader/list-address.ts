import type { CaseQuery } from '@linli/domain/cases';

/** The address of the cases behind a number. */
export function listAddress(title: string, query: CaseQuery): string {
  const given = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `/cases?${new URLSearchParams([['title', title], ...given])}`;
}
