import type { Case, CaseLine } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

/** The SQL of lists of cases and of their numbers, as far as the scope of the transaction sees them. */

export type Line = Omit<CaseLine, 'placeName' | 'categoryName' | 'leadUnit' | 'stoppedAt' | 'owed' | 'calendar'> &
  Pick<Case, 'id' | 'orders' | 'pauses' | 'extensions'> & { centreId: string };
export type Condition = { name: keyof typeof conditions; value: unknown };

const columns = `id, code, status, queue, left(state->>'words', 200) as words, category_code as "categoryCode",
  division_code as "divisionCode", state->'place'->>'address' as address,
  (state->'place'->>'lng')::float8 as lng, (state->'place'->>'lat')::float8 as lat,
  (sensitivity = 'ordinary' and accusation_centre_code is null
    and state->>'isReporterShielded' is distinct from 'true') as "isOrdinary", channel, stage, due_at as "dueAt", alarm,
  extension_pending as "extensionPending",
  coalesce(state->'conversation'->>'waitsFor' = 'unit', false) as "hasNewAnswer",
  coalesce(jsonb_array_length(state->'followUpAttempts'), 0) as "followUpAttempts", state->>'followUpAgainAt' as "followUpAgainAt", registered_at as "registeredAt",
  centre_unit_id as "centreId", state->'orders' as orders, state->'pauses' as pauses, state->'extensions' as extensions`;

/** Until when a unit has to assist; null where it has not. */
const assistDue = (unit: string) => `(select min((o->'due'->>'at')::timestamptz)
  from jsonb_array_elements(state->'orders') as o
  where o->'unit'->>'id' = ${unit}::text and o->>'part' = 'assist' and o->>'status' in ('issued', 'acknowledged'))`;

/** What lists are ordered by; `p` is the unit that assists. */
const sortings = {
  new: () => 'id desc',
  newOfParts: () => 'part_case desc',
  due: () => "coalesce(due_at, 'infinity') asc, id asc",
  assistDue: (p: string) => `${assistDue(p)} asc, id asc`,
};
export type Order = Exclude<keyof typeof sortings, 'newOfParts'>;

const equals = (column: string) => (p: string) => `${column} = ${p}`;

const conditions = {
  county: equals('county_code'),
  inCounty: (p: string) => `county_code like ${p} || '%'`,
  ...placeConditions('scope'),
  ...placeConditions('in'),
  city: equals('city_code'),
  part: (p: string) => `part_unit = ${p}::uuid`,
  unitOf: (p: string) => `unit_ids @> array[${p}::uuid]`,
  mine: equals('queue_unit_id'),
  assisting: (p: string) => `queue in ('acknowledge', 'handle') and ${assistDue(p)} is not null`,
  queue: equals('queue'),
  status: equals('status'),
  category: (p: string) => `category_code like ${p} || '%'`,
  pending: equals('extension_pending'),
  listed: equals('is_listed'),
  from: (p: string) => `registered_at >= ${p}`,
  to: (p: string) => `registered_at < ${p}`,
  alarm: equals('alarm'),
  overdue: (p: string) => `alarm = any(${p})`,
  code: equals('code'),
  ids: (p: string) => `id = any(${p}::uuid[])`,
  /** What may be spoken of with whoever calls from the reporter's number, who need not be she. */
  speakable: (p: string) => `(sensitivity = 'ordinary' and accusation_centre_code is null
    and state->>'isReporterShielded' is distinct from 'true') = ${p}`,
  words: (p: string) => `tokens @@ ${p}::tsquery`,
  after: (p: string) => `id < ${p}::uuid`,
  afterPart: (p: string) => `part_case < ${p}::uuid`,
  afterAssistDue: (p: string) => `(${assistDue(`split_part(${p}, '~', 3)`)}, id)
    > (split_part(${p}, '~', 1)::timestamptz, split_part(${p}, '~', 2)::uuid)`,
  afterDue: (p: string) =>
    `(coalesce(due_at, 'infinity'), id) > (split_part(${p}, '~', 1)::timestamptz, split_part(${p}, '~', 2)::uuid)`,
};

/** A department's cases are found by its parts in them: behind row security no index finds an id in an array. */
const parts = `(select county_code as part_county, case_id as part_case, unit_id as part_unit from case_parts) as part
  join cases on county_code = part_county and id = part_case`;

/** The first cases that fulfil every condition: newest first, or first due first and at the end those whose clock stands. */
export function listLines(tx: Transaction, wanted: readonly Condition[], order: Order, limit: number): Promise<Line[]> {
  const where = wanted.map(({ name }, index) => conditions[name](`$${index + 1}`)).join(' and ') || 'true';
  const isByPart = wanted.some((condition) => condition.name === 'part');
  const unit = `$${wanted.findIndex((condition) => condition.name === 'assisting') + 1}`;
  const sorted = sortings[order === 'new' && isByPart ? 'newOfParts' : order](unit);
  const from = isByPart ? parts : 'cases';
  const name = `cases.list.${wanted.map((condition) => condition.name).join('.')}.${order}`;
  const text = `select ${columns} from ${from} where ${where} order by ${sorted} limit $${wanted.length + 1}`;
  return tx.query<Line>(statement(name, text), [...wanted.map(({ value }) => value), limit]);
}

export type QueueCount = { queue: string; count: number; overdue: number; extensionPending: number; returned: number };

const counts = `select queue, count(*) as count, count(*) filter (where alarm in ('yellow', 'red')) as overdue,
  count(*) filter (where extension_pending) as "extensionPending", count(*) filter (where status = 'returned') as returned`;
const pending = 'select count(*) as count';

/** What waits for a unit, in the county, or the whole city or province, that it is of. */
const waiting = (land: string) =>
  `from cases where ${land} and queue_unit_id = $2 and queue <> 'record' group by queue`;
const assisted = (land: string) => `from cases join case_parts on case_parts.county_code = cases.county_code
    and case_parts.case_id = cases.id
  where case_parts.unit_id = $2 and cases.${land} and ${conditions.assisting('$2')}`;
const undecided = (land: string) => `from cases where ${land} and centre_unit_id = $2 and extension_pending`;

const inLand = {
  county: 'county_code = $1',
  above: "county_code between $1 and $1 || ':'",
};
const countQueues = {
  county: statement('cases.countQueues', `${counts} ${waiting(inLand.county)}`),
  above: statement('cases.countQueuesAbove', `${counts} ${waiting(inLand.above)}`),
};
const countPending = {
  county: statement('cases.countPending', `${pending} ${undecided(inLand.county)}`),
  above: statement('cases.countPendingAbove', `${pending} ${undecided(inLand.above)}`),
};
const countAssisted = {
  county: statement('cases.countAssisted', `${pending} ${assisted(inLand.county)}`),
  above: statement('cases.countAssistedAbove', `${pending} ${assisted(inLand.above)}`),
};
const countyLength = 6;

export function countByQueue(tx: Transaction, landCode: string, unitId: string): Promise<QueueCount[]> {
  const asked = landCode.length === countyLength ? countQueues.county : countQueues.above;
  return tx.query<QueueCount>(asked, [landCode, unitId]);
}

export async function countPendingExtensions(tx: Transaction, landCode: string, centreId: string): Promise<number> {
  const asked = landCode.length === countyLength ? countPending.county : countPending.above;
  return (await tx.query<{ count: number }>(asked, [landCode, centreId]))[0]?.count ?? 0;
}

/** Other units' cases in which a unit still has to assist. */
export async function countAssisting(tx: Transaction, landCode: string, unitId: string): Promise<number> {
  const asked = landCode.length === countyLength ? countAssisted.county : countAssisted.above;
  return (await tx.query<{ count: number }>(asked, [landCode, unitId]))[0]?.count ?? 0;
}

/** One for each length of a code below the county; above it, a span of counties. */
function placeConditions<Name extends string>(name: Name) {
  const places = {
    [`${name}9`]: equals('township_code'),
    [`${name}12`]: equals('community_code'),
    [`${name}15`]: equals('division_code'),
    [`${name}From`]: (p: string) => `county_code >= ${p}`,
    [`${name}To`]: (p: string) => `county_code < ${p}`,
  };
  return places as Record<`${Name}${9 | 12 | 15 | 'From' | 'To'}`, (p: string) => string>;
}
