import { type Near, type PublicCaseQuery, readNear } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { listPublicRows, type PublicCaseRow, type PublicCondition } from './public-case-store.ts';

const defaultLimit = 20;
const countyLength = 6;

/** A page of the public account, newest first; `next` is where the following page begins. */
export async function listPublicCases(
  tx: Transaction,
  query: PublicCaseQuery,
): Promise<{ rows: PublicCaseRow[]; next?: string }> {
  const limit = query.limit ?? defaultLimit;
  const found = await listPublicRows(tx, conditionsOf(query), limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return found.length > limit && last !== undefined ? { rows, next: `${last.registeredAt}~${last.caseId}` } : { rows };
}

export type NewsOf = {
  readonly county: string;
  readonly division?: string;
  readonly category?: string;
  readonly near?: Near;
  readonly since: Instant;
  readonly until: Instant;
};

/** What became public, or was closed, after `since` and not after `until`: the newest, at most `limit`. */
export function listPublicNews(
  tx: Transaction,
  { county, division = county, category, near, since, until }: NewsOf,
  limit: number,
): Promise<PublicCaseRow[]> {
  const conditions = conditionsOf({ division, ...(category === undefined ? {} : { category }) });
  if (near !== undefined) conditions.push({ name: 'near', value: circleOf(near) });
  return listPublicRows(tx, [...conditions, { name: 'news', value: [since, until] }], limit);
}

function circleOf({ lng, lat, metres }: Near): [number, number, number] {
  return [lng, lat, metres];
}

function conditionsOf({ division, category, status, listed, near, after }: PublicCaseQuery): PublicCondition[] {
  const conditions: PublicCondition[] = [];
  const add = (name: PublicCondition['name'], value?: unknown) => conditions.push({ name, value });
  if (division !== undefined && division.length >= countyLength) add('county', division.slice(0, countyLength));
  if (division !== undefined && division.length !== countyLength) add('division', division);
  if (category !== undefined) add('category', category);
  if (status !== undefined) add('status', status);
  if (listed !== undefined) add(listed ? 'listedtrue' : 'listedfalse');
  if (near !== undefined) add('near', circleOf(readNear(near)));
  if (after !== undefined) add('after', placeOf(after));
  return conditions;
}

function placeOf(after: string): [string, string] {
  const [registeredAt = '', caseId = ''] = after.split('~');
  const isPlace =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(registeredAt) &&
    !Number.isNaN(Date.parse(registeredAt)) &&
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(caseId);
  if (!isPlace) throw refused('list.after', { field: 'after', values: { after } });
  return [registeredAt, caseId];
}
