import type { Status } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { kpis, type OrderCount } from '@linli/domain/oversight';
import { type Statement, statement, type Transaction } from '../database/index.ts';
import { countedOrders, endedStatuses, type Selection, spanOf } from './figures-store.ts';

/** The SQL of the cases behind a number, by the same conditions by which they were counted. */

export type Wanted = Selection & {
  readonly of: string;
  readonly part?: 'numerator' | 'denominator' | 'rest';
  readonly status?: Status;
  readonly unit?: string;
  readonly category?: string;
  readonly onlyHere?: boolean;
  readonly order?: 'newest' | 'oldest';
};

export type Found = { id: string; registeredAt: Instant };

const caseConditions: Readonly<Record<string, string>> = {
  registered: 'true',
  open: `status not in ${endedStatuses}`,
  late: `alarm in ('yellow', 'red')`,
  yellow: `alarm = 'yellow'`,
  red: `alarm = 'red'`,
};

/** The next so many of them after the one that was told last. */
export function listCounted(
  tx: Transaction,
  wanted: Wanted,
  after: Found | undefined,
  limit: number,
  now: Instant,
): Promise<Found[]> {
  const { division, onlyShown, status = null, unit = null, category = null } = wanted;
  const values = [
    division,
    ...spanOf(wanted),
    onlyShown,
    unit,
    category,
    after?.registeredAt ?? null,
    after?.id ?? null,
    limit,
  ];
  const asked = statementOf(wanted);
  // Each statement asks for exactly one moment or one state more.
  return tx.query<Found>(asked, [...values, wanted.of in caseConditions ? status : now, wanted.onlyHere ?? false]);
}

const known = new Map<string, Statement>();

function statementOf({ of, part = 'denominator', order = 'newest' }: Wanted): Statement {
  const isOfCases = of in caseConditions;
  const name = `oversight.counted.${isOfCases ? of : `${of}.${part}`}.${order}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = statement(name, isOfCases ? textOfCases(of, order) : textOfOrders(of, part, order));
  known.set(name, made);
  return made;
}

function textOfCases(of: string, order: 'newest' | 'oldest'): string {
  return `select case_id as id, registered_at as "registeredAt" from case_figures
    where ${selected} and ${caseConditions[of]} and ($10::text is null or status = $10) ${following[order]}`;
}

/** A case that was dispatched twice has two orders, and stands in the list once. */
function textOfOrders(of: string, part: NonNullable<Wanted['part']>, order: 'newest' | 'oldest'): string {
  return `select distinct case_id as id, registered_at as "registeredAt" from order_figures
    where ${selected} and ${conditionOf(of, part)} and $10::timestamptz is not null ${following[order]}`;
}

function conditionOf(of: string, part: NonNullable<Wanted['part']>): string {
  const kpi = kpis.find(({ id }) => id === of);
  if (kpi === undefined) throw new Error(`No number is called ${of}`);
  const holds = (count: OrderCount) => `coalesce((${countedOrders('$10::timestamptz')[count]}), false)`;
  if (part === 'rest') return `${holds(kpi.denominator)} and not ${holds(kpi.numerator)}`;
  return holds(kpi[part]);
}

const selected = `division_code >= $1 and division_code < $1 || ':' and registered_at >= $2 and registered_at < $3
  and (is_shown or not $4) and (division_code = $1 or not $11) and ($5::uuid is null or unit_id = $5)
  and ($6::text is null or category_code like $6 || '%')`;

const following = {
  newest: `and ($7::timestamptz is null or (registered_at, case_id) < ($7, $8::uuid))
    order by registered_at desc, case_id desc limit $9`,
  oldest: `and ($7::timestamptz is null or (registered_at, case_id) > ($7, $8::uuid))
    order by registered_at, case_id limit $9`,
};
