import { type Case, countyOfCode, type PublicCase } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

/** The SQL of the public account. */

type Nullable<Row> = {
  [Name in keyof Row]: Exclude<Row[Name], undefined> | (undefined extends Row[Name] ? null : never);
};
export type PublicCaseRow = Nullable<Required<Omit<PublicCase, 'countyCode'>>> &
  Partial<PublicCase> & { readonly affectedCount: number };

const columns = `case_id as "caseId", code, status, category_code as "categoryCode", division_code as "divisionCode", words,
  reply, unit_name as "unitName", registered_at as "registeredAt", due_at as "dueAt", closed_at as "closedAt",
  listed_words as "listedWords", lng, lat, merged_into as "mergedInto", affected_count as "affectedCount"`;

const byCode = statement(
  'publicCases.byCode',
  `select ${columns} from public_cases where county_code = $1 and code = $2`,
);

export async function findPublicCase(tx: Transaction, code: string): Promise<PublicCaseRow | undefined> {
  return (await tx.query<PublicCaseRow>(byCode, [countyOfCode(code), code]))[0];
}

export type PublicCondition = { name: keyof typeof conditions; value?: unknown };

const conditions = {
  county: (p: string) => `county_code = ${p}`,
  division: (p: string) => `division_code >= ${p} and division_code < ${p} || ':'`,
  category: (p: string) => `starts_with(category_code, ${p})`,
  status: (p: string) => `status = ${p}`,
  listedtrue: () => 'listed_words is not null',
  listedfalse: () => 'listed_words is null',
  // Planar, with the degree of longitude as short as it is there: exact to a metre over ten kilometres.
  near: (p: string) =>
    `power((lng - (${p}::float8[])[1]) * cos(radians((${p}::float8[])[2])), 2) + power(lat - (${p}::float8[])[2], 2)
       <= power((${p}::float8[])[3] / 111320, 2)`,
  news: (p: string) =>
    `(shown_at > (${p}::timestamptz[])[1] and shown_at <= (${p}::timestamptz[])[2]
       or closed_at > (${p}::timestamptz[])[1] and closed_at <= (${p}::timestamptz[])[2])`,
  after: (p: string) => `(registered_at, case_id) < ((${p}::text[])[1]::timestamptz, (${p}::text[])[2]::uuid)`,
};

/**
 * The newest that fulfil every condition. Only what was asked for stands in the statement, so that each form of it has
 * the index that fits.
 */
export function listPublicRows(
  tx: Transaction,
  wanted: readonly PublicCondition[],
  limit: number,
): Promise<PublicCaseRow[]> {
  const values: unknown[] = [];
  const parts = wanted.map(({ name, value }) => {
    if (value !== undefined) values.push(value);
    return conditions[name](`$${values.length}`);
  });
  const where = parts.join(' and ') || 'true';
  values.push(limit);
  const asked = statement(
    `publicCases.list.${wanted.map(({ name }) => name).join('.')}`,
    `select ${columns} from public_cases where ${where} order by registered_at desc, case_id desc limit $${values.length}`,
  );
  return tx.query<PublicCaseRow>(asked, values);
}

const statesOf = statement(
  'publicCases.states',
  'select state from cases where county_code = $1 and id = any($2::uuid[])',
);

/** The cases as they stand, of which an account is to be given. */
export async function listAccountedCases(tx: Transaction, countyCode: string, ids: readonly string[]): Promise<Case[]> {
  return (await tx.query<{ state: Case }>(statesOf, [countyCode, ids])).map(({ state }) => state);
}

const kept = {
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

const names = Object.keys(kept);

const show = statement(
  'publicCases.show',
  `insert into public_cases (${names.join(', ')})
   select ${names.join(', ')} from jsonb_to_recordset($1::jsonb)
     as shown (${Object.entries(kept).map((column) => column.join(' '))})
   on conflict (county_code, case_id) do update set
     ${names.slice(2).map((name) => `${name} = excluded.${name}`)}`,
);

/** Sends without waiting. */
export function showCases(tx: Transaction, shown: readonly PublicCase[]): void {
  void tx.query(show, [JSON.stringify(shown.map(rowOf))]);
}

const hide = statement(
  'publicCases.hide',
  'delete from public_cases where county_code = $1 and case_id = any($2::uuid[])',
);

/** Sends without waiting. */
export function hideCases(tx: Transaction, countyCode: string, ids: readonly string[]): void {
  void tx.query(hide, [countyCode, ids]);
}

function rowOf(shown: PublicCase): Record<keyof typeof kept, unknown> {
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
