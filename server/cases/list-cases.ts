import type { Case, CaseLine, CaseQuery } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import { refuse } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import { Refused } from '../http/refused.ts';
import { queryOf } from './tokens.ts';

type Line = Omit<CaseLine, 'placeName' | 'categoryName' | 'leadUnit'> & { id: string; orders: Case['orders'] };
type Filter = { name: string; sql: (parameter: string) => string; value: unknown };

const columns = `id, code, status, queue, left(state->>'words', 160) as words, category_code as "categoryCode",
  division_code as "divisionCode", state->'place'->>'address' as address, channel, stage, due_at as "dueAt", alarm,
  extension_pending as "extensionPending", registered_at as "registeredAt", state->'orders' as orders`;

const defaultLimit = 50;

/** A page of what the actor may see, newest (or first due) first; `next` is where the following page begins. */
export async function listCases(
  tx: Transaction,
  actor: Actor,
  query: CaseQuery,
): Promise<{ lines: Line[]; next?: string }> {
  const filters = [...filtersOfActor(actor), ...filtersOfQuery(actor, query), ...filterAfter(query)];
  const limit = query.limit ?? defaultLimit;
  const isByDue = query.order === 'due';
  const where = filters.map((filter, index) => filter.sql(`$${index + 1}`)).join(' and ') || 'true';
  const order = isByDue ? 'due_at asc, id asc' : 'id desc';
  const name = `cases.list.${filters.map((filter) => filter.name).join('.')}.${isByDue ? 'due' : 'new'}`;
  const text = `select ${columns} from cases where ${where} order by ${order} limit $${filters.length + 1}`;
  const lines = await tx.query<Line>(statement(name, text), [...filters.map((filter) => filter.value), limit + 1]);
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  if (lines.length <= limit || last === undefined) return { lines: page };
  return { lines: page, next: isByDue ? `${last.dueAt}~${last.id}` : last.id };
}

/** Row security guards; these say the same in a form that the indexes answer. */
function filtersOfActor(actor: Actor): Filter[] {
  if (actor.kind !== 'staff') return [];
  const { divisionCode, unitId, role } = actor;
  if (role === 'handler' || role === 'mediator')
    return [
      { name: 'county', sql: (p) => `county_code = ${p}`, value: divisionCode.slice(0, 6) },
      { name: 'unit', sql: (p) => `unit_ids @> array[${p}::uuid]`, value: unitId },
    ];
  return inside(divisionCode, 'scope');
}

function inside(divisionCode: string, name: string): Filter[] {
  const county: Filter = { name: 'county', sql: (p) => `county_code = ${p}`, value: divisionCode.slice(0, 6) };
  const equal = (column: string, length: number): Filter => ({
    name: `${name}${length}`,
    sql: (p) => `${column} = ${p}`,
    value: divisionCode,
  });
  if (divisionCode.length === 6) return [county];
  if (divisionCode.length === 9) return [county, equal('township_code', 9)];
  if (divisionCode.length === 12) return [county, equal('community_code', 12)];
  if (divisionCode.length === 15) return [county, equal('division_code', 15)];
  const from: Filter = { name: `${name}From`, sql: (p) => `county_code >= ${p}`, value: divisionCode };
  return [from, { name: `${name}To`, sql: (p) => `county_code < ${p}`, value: `${divisionCode}:` }];
}

function filtersOfQuery(actor: Actor, query: CaseQuery): Filter[] {
  const filters: Filter[] = [];
  const add = (name: string, value: unknown, sql: Filter['sql']) => {
    if (value !== undefined) filters.push({ name, value, sql });
  };
  const unitId = actor.kind === 'staff' ? actor.unitId : undefined;
  add('mine', query.mine === true ? unitId : undefined, (p) => `queue_unit_id = ${p}`);
  add('assisting', query.assisting === true ? unitId : undefined, assistingOpen);
  add('queue', query.queue, (p) => `queue = ${p}`);
  add('status', query.status, (p) => `status = ${p}`);
  add('unitOf', query.unit, (p) => `unit_ids @> array[${p}::uuid]`);
  add('category', query.category, (p) => `category_code like ${p} || '%'`);
  add('pending', query.extensionPending, (p) => `extension_pending = ${p}`);
  add('listed', query.listed, (p) => `is_listed = ${p}`);
  add('from', query.from, (p) => `registered_at >= ${p}`);
  add('to', query.to, (p) => `registered_at < ${p}`);
  if (query.alarm === 'overdue') add('overdue', ['yellow', 'red'], (p) => `alarm = any(${p})`);
  else add('alarm', query.alarm, (p) => `alarm = ${p}`);
  if (query.order === 'due') add('hasDue', true, (p) => `(due_at is not null) = ${p}`);
  if (query.division !== undefined)
    filters.push(...inside(query.division, 'in').filter(({ name }) => name !== 'county'), countyOf(query.division));
  if (query.q !== undefined) filters.push(searchFilter(query.q));
  return filters;
}

function countyOf(divisionCode: string): Filter {
  return { name: 'inCounty', sql: (p) => `county_code like ${p} || '%'`, value: divisionCode.slice(0, 6) };
}

const assistingOpen = (unit: string) => `queue in ('acknowledge', 'handle') and exists (
  select 1 from jsonb_array_elements(state->'orders') as o
  where o->'unit'->>'id' = ${unit}::text and o->>'part' = 'assist' and o->>'status' in ('issued', 'acknowledged'))`;

/** A whole case code finds that case; anything else is words, each of which must stand in the report. */
function searchFilter(typed: string): Filter {
  const digits = typed.replaceAll(/[\s-]/g, '');
  if (/^[0-9]{20}$/.test(digits)) return { name: 'code', sql: (p) => `code = ${p}`, value: digits };
  const words = queryOf(typed);
  if (words === undefined)
    throw new Refused(refuse('search.noWords', { field: 'q', values: { q: typed.slice(0, 40) } }));
  return { name: 'words', sql: (p) => `tokens @@ ${p}::tsquery`, value: words };
}

function filterAfter(query: CaseQuery): Filter[] {
  if (query.after === undefined) return [];
  const wrong = () => new Refused(refuse('list.after', { field: 'after', values: { after: query.after ?? '' } }));
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const [first = '', second = ''] = query.after.split('~');
  if (query.order !== 'due') {
    if (!uuid.test(query.after)) throw wrong();
    return [{ name: 'after', sql: (p) => `id < ${p}::uuid`, value: query.after }];
  }
  if (!uuid.test(second) || Number.isNaN(Date.parse(first))) throw wrong();
  return [
    {
      name: 'afterDue',
      sql: (p) => `(due_at, id) > (split_part(${p}, '~', 1)::timestamptz, split_part(${p}, '~', 2)::uuid)`,
      value: query.after,
    },
  ];
}
