import type { Boundary, MultiPolygon } from '@linli/domain/territory';
import { boxOf } from '@linli/domain/territory';
import type { Connection } from '../database/index.ts';

/** The only SQL of the import of boundaries. All of it runs in one transaction of one connection of `linli_owner`. */

/** Which of these divisions are in force. */
export async function findDivisionsInForce(connection: Connection, codes: readonly string[]): Promise<Set<string>> {
  const found = await connection.query<{ code: string }>(
    'select code from divisions where code = any($1::text[]) and valid_to is null',
    [codes],
  );
  return new Set(found.rows.map(({ code }) => code));
}

/** Shapes in force, as text as they were stored. */
export async function findShapes(connection: Connection, codes: readonly string[]): Promise<Map<string, string>> {
  const found = await connection.query<{ code: string; polygons: string }>(
    `select code, polygons::text as polygons from boundaries
      where valid_to is null and code = any($1::text[]) and county_code = any($2::text[])`,
    [codes, countiesOf(codes)],
  );
  return new Map(found.rows.map(({ code, polygons }) => [code, polygons]));
}

/** Cells in force of one division, with their names. */
export async function findCellNames(connection: Connection, within: string): Promise<Map<string, string>> {
  const found = await connection.query<{ code: string; name: string }>(
    'select code, name from cells where valid_to is null and code >= $1 and code < $2',
    [within, `${within}:`],
  );
  return new Map(found.rows.map(({ code, name }) => [code, name]));
}

export async function addBoundaryVersion(
  connection: Connection,
  added: { within: string | undefined; source: string; summary: unknown; importedAt: string },
): Promise<number> {
  const inserted = await connection.query<{ version: string }>(
    `insert into territory_versions (kind, division_code, source, summary, imported_at)
     values ('boundaries', $1, $2, $3, $4) returning version`,
    [added.within ?? null, added.source, JSON.stringify(added.summary), added.importedAt],
  );
  return Number(inserted.rows[0]?.version);
}

export type Stamp = { readonly version: number; readonly isSynthetic: boolean; readonly at: string };

export async function writeCells(connection: Connection, cells: readonly Boundary[], stamp: Stamp): Promise<void> {
  const rows = cells.map(({ code, name }) => ({ code, name }));
  await connection.query(
    `insert into cells (county_code, code, name, is_synthetic, valid_from, version)
     select left(code, 6), code, name, $2, $3, $4 from json_to_recordset($1) as given (code text, name text)
     on conflict (county_code, code) do update
       set name = excluded.name, is_synthetic = excluded.is_synthetic, version = excluded.version,
           valid_from = case when cells.valid_to is null then cells.valid_from else excluded.valid_from end, valid_to = null`,
    [JSON.stringify(rows), stamp.isSynthetic, stamp.at, stamp.version],
  );
}

/** The shape before gets an end, the new one begins. */
export async function writeShapes(connection: Connection, places: readonly Boundary[], stamp: Stamp): Promise<void> {
  const codes = places.map(({ code }) => code);
  await connection.query(
    `update boundaries set valid_to = $3
      where valid_to is null and code = any($1::text[]) and county_code = any($2::text[])`,
    [codes, countiesOf(codes), stamp.at],
  );
  // The polygons travel as a list of texts of their own: as a part of one document they would be written out anew.
  const shapes = places.map(({ polygons }) => JSON.stringify(polygons));
  const boxes = places.map(({ polygons }) => boxOf(polygons));
  await connection.query(
    `insert into boundaries (county_code, code, version, polygons, west, south, east, north, is_synthetic, valid_from)
     select left(code, 6), code, $7, polygons, west, south, east, north, $8, $9
       from unnest($1::text[], $2::json[], $3::float8[], $4::float8[], $5::float8[], $6::float8[])
         as given (code, polygons, west, south, east, north)`,
    [
      codes,
      shapes,
      boxes.map(({ west }) => west),
      boxes.map(({ south }) => south),
      boxes.map(({ east }) => east),
      boxes.map(({ north }) => north),
      stamp.version,
      stamp.isSynthetic,
      stamp.at,
    ],
  );
}

export async function endCells(connection: Connection, codes: readonly string[], stamp: Stamp): Promise<void> {
  const ended = [codes, countiesOf(codes), stamp.at];
  const these = 'valid_to is null and code = any($1::text[]) and county_code = any($2::text[])';
  await connection.query(`update boundaries set valid_to = $3 where ${these}`, ended);
  await connection.query(`update cells set valid_to = $3, version = $4 where ${these}`, [...ended, stamp.version]);
}

export function parseShape(text: string): MultiPolygon {
  return JSON.parse(text) as MultiPolygon;
}

function countiesOf(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => code.slice(0, 6)))];
}
