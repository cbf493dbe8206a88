import type { Instant } from '@linli/domain/kernel';
import { type CountedPart, type OrderCounts, orderCounts } from '@linli/domain/oversight';
import { type Statement, statement, type Transaction } from '../database/index.ts';

/** Which cases: registered in a span, inside a place, and perhaps only those that everybody may see. */
export type Selection = {
  readonly division: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly onlyShown: boolean;
};

/** By what numbers are told apart; `key` is empty for all together, and for what has no unit or no category. */
export type Side = 'all' | 'status' | 'place' | 'unit' | 'group';

export type CaseCounts = { registered: number; open: number; yellow: number; red: number };
export type CountedCases = CaseCounts & { side: Side; key: string; name: string | null };
export type CountedOrders = OrderCounts & { side: Side; key: string; name: string | null };

/** The rows that are counted, by the first four values. */
export const selected = `division_code >= $1 and division_code < $1 || ':' and registered_at >= $2 and registered_at < $3
  and (is_shown or not $4)`;
// Plain columns to group by: casting or comparing a text for each row costs more than all the counting.
const sides = 'left(division_code, $5::int) as place, left(category_code, 2) as category_group, unit_id, unit_name';

/** Nothing is to be done any more. */
export const endedStatuses = `('declined', 'closed', 'archived', 'withdrawn', 'merged', 'transferred')`;
const caseSums = ['registered', 'open', 'yellow', 'red'].map((name) => `sum(${name})::int as ${name}`).join(', ');

// One look at the rows; everything else is reckoned from the few thousand sums that it gives.
const countCases = statement(
  'oversight.countCases',
  `with cube as materialized (
     select ${sides}, status, count(*) as registered, count(*) filter (where status not in ${endedStatuses}) as open,
       count(*) filter (where alarm = 'yellow') as yellow, count(*) filter (where alarm = 'red') as red
     from case_figures where ${selected} group by 1, 2, 3, 4, status)
   ${sidesOf(caseSums)}
   union all select 'status', status, null, ${caseSums} from cube group by status
   order by side, key`,
);

/** When an order counts, each count as a condition; `now` is the moment at which deadlines are looked at. */
export const countedOrders = (now: string): Readonly<Record<keyof OrderCounts, string>> => ({
  dispatched: 'true',
  returned: 'is_returned',
  toAcknowledge: `acknowledged_on_time is not null or acknowledge_due_at < ${now}`,
  acknowledgedOnTime: 'acknowledged_on_time',
  acknowledged: 'is_acknowledged',
  extended: 'is_extended',
  toResolve: `is_resolved or is_late or resolve_due_at < ${now}`,
  resolvedOnTime: `is_resolved and not is_late and (resolve_due_at is null or resolve_due_at >= ${now})`,
  resolved: 'is_resolved',
  reworked: 'is_reworked',
  answered: 'responded is not null',
  responded: 'responded',
  solved: 'solved',
  satisfied: 'satisfied',
});
const counted = countedOrders('$6');
const orderSums = orderCounts.map((name) => `sum("${name}")::int as "${name}"`).join(', ');

const countOrders = statement(
  'oversight.countOrders',
  `with cube as materialized (
     select ${sides}, ${orderCounts.map((name) => `count(*) filter (where ${counted[name]}) as "${name}"`).join(', ')}
     from order_figures where ${selected} group by 1, 2, 3, 4)
   ${sidesOf(orderSums)} order by side, key`,
);

const countParts = statement(
  'oversight.countParts',
  `select left(division_code, $5::int) as place, coalesce(left(category_code, 2), '') as "group", status, count(*)::int as count
   from case_figures where ${selected} group by 1, 2, 3`,
);

/** The two ends of the span, open where none is named. */
export function spanOf({ from, to }: Pick<Selection, 'from' | 'to'>): [Instant, Instant] {
  return [from ?? ('-infinity' as Instant), to ?? ('infinity' as Instant)];
}

/** Sums over the selected cases and their orders, by place (a prefix of so many digits), unit, category group and status. */
export async function countFigures(
  tx: Transaction,
  selection: Selection,
  placeDigits: number,
  now: Instant,
): Promise<{ cases: CountedCases[]; orders: CountedOrders[] }> {
  const values = [selection.division, ...spanOf(selection), selection.onlyShown, placeDigits];
  const [cases, orders] = await Promise.all([
    tx.query<CountedCases>(countCases, values),
    tx.query<CountedOrders>(countOrders, [...values, now]),
  ]);
  return { cases, orders };
}

const openSums = ['open', 'yellow', 'red'].map((name) => `sum(${name})::int as ${name}`).join(', ');
// What is open is little of what there is, and has an index of its own.
const countOpen = statement(
  'oversight.countOpen',
  `with cube as materialized (
     select left(division_code, $2::int) as place, left(category_code, 2) as category_group, unit_id, unit_name,
       count(*) as open, count(*) filter (where alarm = 'yellow') as yellow, count(*) filter (where alarm = 'red') as red
     from case_figures where division_code >= $1 and division_code < $1 || ':' and status not in ${endedStatuses}
     group by 1, 2, 3, 4)
   ${sidesOf(openSums)} order by side, key`,
);

export type CountedOpen = Omit<CaseCounts, 'registered'> & { side: Side; key: string; name: string | null };

/** What is open at this moment, whenever it was registered. */
export function countOpenCases(tx: Transaction, division: string, placeDigits: number): Promise<CountedOpen[]> {
  return tx.query<CountedOpen>(countOpen, [division, placeDigits]);
}

/** The same cases by place, group and state at once. */
export function countPartsOf(tx: Transaction, selection: Selection, placeDigits: number): Promise<CountedPart[]> {
  const { division, onlyShown } = selection;
  return tx.query<CountedPart>(countParts, [division, ...spanOf(selection), onlyShown, placeDigits]);
}

const ofBoth = {
  county_code: 'text',
  case_id: 'uuid',
  division_code: 'text',
  category_code: 'text',
  registered_at: 'timestamptz',
  is_shown: 'boolean',
  unit_id: 'uuid',
  unit_name: 'text',
  accusation_centre_code: 'text',
  accused_unit_ids: 'uuid[]',
  unit_ids: 'uuid[]',
};
const keepCases = keeping('case_figures', ['county_code', 'case_id'], { ...ofBoth, status: 'text', alarm: 'text' });
const keepOrders = keeping('order_figures', ['county_code', 'case_id', 'number'], {
  ...ofBoth,
  number: 'integer',
  acknowledge_due_at: 'timestamptz',
  acknowledged_on_time: 'boolean',
  is_acknowledged: 'boolean',
  is_returned: 'boolean',
  is_extended: 'boolean',
  resolve_due_at: 'timestamptz',
  is_resolved: 'boolean',
  is_late: 'boolean',
  is_reworked: 'boolean',
  responded: 'boolean',
  solved: 'boolean',
  satisfied: 'boolean',
});

/** Puts each row in the place of the one for the same case. Sends without waiting. */
export function keepCaseFigures(tx: Transaction, rows: readonly object[]): void {
  void tx.query(keepCases, [JSON.stringify(rows)]);
}

/** Puts each row in the place of the one for the same order. Sends without waiting. */
export function keepOrderFigures(tx: Transaction, rows: readonly object[]): void {
  void tx.query(keepOrders, [JSON.stringify(rows)]);
}

function sidesOf(sums: string): string {
  return `select 'all' as side, '' as key, null as name, ${sums} from cube having count(*) > 0
    union all select 'place', place, null, ${sums} from cube group by place
    union all select 'unit', coalesce(unit_id::text, ''), max(unit_name), ${sums} from cube group by unit_id
    union all select 'group', coalesce(category_group, ''), null, ${sums} from cube group by category_group`;
}

/** Rows handed in as one JSON text, each put in the place of the row with the same key. */
function keeping(table: string, key: readonly string[], columns: Readonly<Record<string, string>>): Statement {
  const names = Object.keys(columns);
  const changed = names.filter((name) => !key.includes(name));
  return statement(
    `oversight.keep.${table}`,
    `insert into ${table} (${names.join(', ')})
     select ${names.join(', ')} from jsonb_to_recordset($1::jsonb)
       as kept (${Object.entries(columns).map((column) => column.join(' '))})
     on conflict (${key.join(', ')}) do update set ${changed.map((name) => `${name} = excluded.${name}`)}`,
  );
}
