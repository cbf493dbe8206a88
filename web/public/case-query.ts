import type { PublicCaseQuery } from '@linli/domain/cases';
import { listPublicCases } from '../client/public-cases.ts';

/** The page's address says what is listed: a place (the county where none is chosen), a kind of matter, a circle around a point. */
export function queryIn(search: URLSearchParams, county: string): PublicCaseQuery {
  const chosen = (name: string) => search.get(name) ?? '';
  return {
    division: chosen('division') || county,
    ...(chosen('category') ? { category: chosen('category') } : {}),
    ...(chosen('near') ? { near: chosen('near') } : {}),
  };
}

/** Under which one page of the list is asked for first: see ask-first.ts. */
export function keyOf(query: PublicCaseQuery): string {
  return JSON.stringify(query);
}

export function listPage(query: PublicCaseQuery, after: string, limit = 20) {
  return listPublicCases({ ...query, limit, ...(after ? { after } : {}) });
}
