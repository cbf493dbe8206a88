import type { DivisionCode } from '@linli/domain/territory';
import { statement, type Transaction } from '../database/index.ts';

/** The SQL that reads divisions, cells and their shapes. */

export type NamedPlace = { readonly code: DivisionCode; readonly name: string; readonly isSynthetic: boolean };
export type ShapeRow = { readonly code: DivisionCode; readonly isSynthetic: boolean; readonly polygons: string };

const newestVersion = statement(
  'places.newestVersion',
  'select coalesce(max(version), 0) as version from territory_versions',
);

/** Grows with every import. */
export async function findTerritoryVersion(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ version: number }>(newestVersion);
  return row?.version ?? 0;
}

const counties = statement(
  'places.counties',
  'select distinct county_code as code from boundaries where length(county_code) = 6 order by 1',
);

/** Counties that have a shape, or a cell or division with one. */
export async function listCountiesWithShapes(tx: Transaction): Promise<string[]> {
  return (await tx.query<{ code: string }>(counties)).map(({ code }) => code);
}

const countiesAlone = statement(
  'places.countiesAlone',
  `select distinct division_code as code from territory_versions
    where kind = 'divisions' and length(division_code) = 6 order by 1`,
);

/** Counties that came in for themselves, not with a nation or a province: their names are wanted, shapes or none. */
export async function listCountiesAlone(tx: Transaction): Promise<string[]> {
  return (await tx.query<{ code: string }>(countiesAlone)).map(({ code }) => code);
}

const namesOfCounty = statement(
  'places.namesOfCounty',
  `select code, name, false as "isSynthetic" from divisions where code >= $1 and code < $2
   union all select code, name, is_synthetic from cells where county_code = $1`,
);

/** Names of a county and of all in it, those that are no more, too: old cases name them. */
export async function listNamesOfCounty(tx: Transaction, county: string): Promise<NamedPlace[]> {
  return tx.query<NamedPlace>(namesOfCounty, [county, `${county}:`]);
}

const namesAbove = statement(
  'places.namesAbove',
  `select code, name, false as "isSynthetic" from divisions where code = any($1::text[])`,
);

export async function listNames(tx: Transaction, codes: readonly string[]): Promise<NamedPlace[]> {
  return tx.query<NamedPlace>(namesAbove, [codes]);
}

const shapesAfter = statement(
  'places.shapesAfter',
  `select code, is_synthetic as "isSynthetic", polygons::text as polygons from boundaries
    where valid_to is null and (county_code, code) > ($1, $2) order by county_code, code limit $3`,
);

const lot = 2_000;

/** All shapes in force, a lot at a time. */
export async function* listShapes(tx: Transaction): AsyncGenerator<ShapeRow[]> {
  let last = '';
  for (;;) {
    const rows = await tx.query<ShapeRow>(shapesAfter, [last.slice(0, 6), last, lot]);
    yield rows;
    if (rows.length < lot) return;
    last = rows.at(-1)?.code ?? '';
  }
}
