import type { DivisionCode } from '@linli/domain/territory';
import { statement, type Transaction } from '../database/index.ts';

/** The SQL that reads the register of divisions. */

export type DivisionRow = {
  readonly code: DivisionCode;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};
export type ChildRow = { readonly code: DivisionCode; readonly name: string; readonly isSynthetic: boolean };
export type PastRow = { readonly name: string; readonly validFrom: string; readonly validTo: string };

const byCode = statement(
  'divisions.byCode',
  `select code, name, valid_from as "validFrom", valid_to as "validTo" from divisions
    where code = any($1::text[]) order by code`,
);

/** Divisions of these codes, abolished ones too, the widest first. */
export async function listDivisions(tx: Transaction, codes: readonly string[]): Promise<DivisionRow[]> {
  return tx.query<DivisionRow>(byCode, [codes]);
}

const past = statement(
  'divisions.past',
  `select name, valid_from as "validFrom", valid_to as "validTo" from past_divisions
    where code = $1 order by valid_from desc`,
);

export async function listPast(tx: Transaction, code: string): Promise<PastRow[]> {
  return tx.query<PastRow>(past, [code]);
}

const children = statement(
  'divisions.children',
  `select code, name, false as "isSynthetic" from divisions where parent_code = $1 and valid_to is null
   union all
   select code, name, is_synthetic from cells where county_code = left($1, 6) and community_code = $1 and valid_to is null
   order by code`,
);

/** What lies directly below and is in force: divisions, and below a community its cells. */
export async function listChildren(tx: Transaction, code: string): Promise<ChildRow[]> {
  return tx.query<ChildRow>(children, [code]);
}

const byPartOfName = statement(
  'divisions.byPartOfName',
  `select code, name, false as "isSynthetic" from divisions
    where valid_to is null and code >= $2 and code < $3 and name like '%' || $1 || '%' order by length(code), code limit $4`,
);
const byBeginningOfName = statement(
  'divisions.byBeginningOfName',
  `select code, name, false as "isSynthetic" from divisions
    where valid_to is null and code >= $2 and code < $3 and name like $1 || '%' order by length(code), code limit $4`,
);

/** Divisions in force by name: any part of it inside a county, its beginning in wider places, where the index helps. */
export async function searchDivisions(
  tx: Transaction,
  { name, within, limit }: { name: string; within: string; limit: number },
): Promise<ChildRow[]> {
  const search = within.length >= 6 ? byPartOfName : byBeginningOfName;
  return tx.query<ChildRow>(search, [name.replace(/[\\%_]/g, '\\$&'), within, `${within}:`, limit]);
}
