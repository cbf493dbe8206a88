import { type Case, type PublicCase, publicCaseOf } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

const columns = {
  county_code: 'text',
  case_id: 'uuid',
  code: 'text',
  status: 'text',
  category_code: 'text',
  division_code: 'text',
  words: 'text',
  reply: 'text',
  unit_name: 'text',
  registered_at: 'timestamptz',
  due_at: 'timestamptz',
  closed_at: 'timestamptz',
  listed_words: 'text',
  lng: 'float8',
  lat: 'float8',
  merged_into: 'text',
} as const;

const names = Object.keys(columns);

const statesOf = statement(
  'publicCases.states',
  'select state from cases where county_code = $1 and id = any($2::uuid[])',
);

const show = statement(
  'publicCases.show',
  `insert into public_cases (${names.join(', ')})
   select ${names.join(', ')} from jsonb_to_recordset($1::jsonb)
     as shown (${Object.entries(columns).map((column) => column.join(' '))})
   on conflict (county_code, case_id) do update set
     ${names.slice(2).map((name) => `${name} = excluded.${name}`)}`,
);

const hide = statement(
  'publicCases.hide',
  'delete from public_cases where county_code = $1 and case_id = any($2::uuid[])',
);

/** Brings the public account of these cases to what may be shown of them now. */
export async function refreshPublicCases(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
  categoryNameOf: (found: Case) => string | undefined,
): Promise<void> {
  const rows = await tx.query<{ state: Case }>(statesOf, [countyCode, ids]);
  const shown = rows.flatMap(({ state }) => publicCaseOf(state, categoryNameOf(state)) ?? []);
  const isShown = new Set(shown.map(({ caseId }) => caseId));
  const hidden = ids.filter((id) => !isShown.has(id));
  if (shown.length > 0) void tx.query(show, [JSON.stringify(shown.map(rowOf))]);
  if (hidden.length > 0) void tx.query(hide, [countyCode, hidden]);
}

function rowOf(shown: PublicCase): Record<keyof typeof columns, unknown> {
  return {
    county_code: shown.countyCode,
    case_id: shown.caseId,
    code: shown.code,
    status: shown.status,
    category_code: shown.categoryCode,
    division_code: shown.divisionCode,
    words: shown.words,
    reply: shown.reply,
    unit_name: shown.unitName,
    registered_at: shown.registeredAt,
    due_at: shown.dueAt,
    closed_at: shown.closedAt,
    listed_words: shown.listedWords,
    lng: shown.lng,
    lat: shown.lat,
    merged_into: shown.mergedInto,
  };
}
