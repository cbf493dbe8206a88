import type { PublicCase, PublicCaseQuery } from '@linli/domain/cases';
import { countyOfCode } from '@linli/domain/cases';
import { type Statement, statement, type Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';

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

const defaultLimit = 20;
const countyLength = 6;

export async function findPublicCase(tx: Transaction, code: string): Promise<PublicCaseRow | undefined> {
  return (await tx.query<PublicCaseRow>(byCode, [countyOfCode(code), code]))[0];
}

/** A page of the public account, newest first; `next` is where the following page begins. */
export async function listPublicCases(
  tx: Transaction,
  query: PublicCaseQuery,
): Promise<{ rows: PublicCaseRow[]; next?: string }> {
  const limit = query.limit ?? defaultLimit;
  const { asked, values } = questionOf(query, limit + 1);
  const found = await tx.query<PublicCaseRow>(asked, values);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return found.length > limit && last !== undefined ? { rows, next: `${last.registeredAt}~${last.caseId}` } : { rows };
}

/** Only what was asked for stands in the statement, so that each form of it has the index that fits. */
function questionOf(query: PublicCaseQuery, limit: number): { asked: Statement; values: unknown[] } {
  const values: unknown[] = [];
  const parts: { name: string; sql: string }[] = [];
  const add = (name: string, sql: (parameter: () => string) => string) => {
    parts.push({ name, sql: sql(() => `$${values.length}`) });
  };
  const take = (value: unknown) => values.push(value);
  const { division, category, status, listed, after } = query;
  if (division !== undefined && division.length >= countyLength) {
    take(division.slice(0, countyLength));
    add('county', (p) => `county_code = ${p()}`);
  }
  if (division !== undefined && division.length !== countyLength) {
    take(division);
    add('division', (p) => `division_code >= ${p()} and division_code < ${p()} || ':'`);
  }
  if (category !== undefined) {
    take(category);
    add('category', (p) => `starts_with(category_code, ${p()})`);
  }
  if (status !== undefined) {
    take(status);
    add('status', (p) => `status = ${p()}`);
  }
  if (listed !== undefined) add(`listed${listed}`, () => `listed_words is ${listed ? 'not null' : 'null'}`);
  if (after !== undefined) {
    take(placeOf(after));
    add('after', (p) => `(registered_at, case_id) < ((${p()}::text[])[1]::timestamptz, (${p()}::text[])[2]::uuid)`);
  }
  const where = parts.map(({ sql }) => sql).join(' and ') || 'true';
  take(limit);
  return {
    asked: statement(
      `publicCases.list.${parts.map(({ name }) => name).join('.')}`,
      `select ${columns} from public_cases where ${where} order by registered_at desc, case_id desc limit $${values.length}`,
    ),
    values,
  };
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
