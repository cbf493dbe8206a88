import type { Box } from '@linli/domain/territory';
import { statement, type Transaction } from '../database/index.ts';

/** The SQL that hands shapes out, written as GeoJSON by PostgreSQL and passed through unread. */

export type AreaSearch = {
  readonly within: string;
  readonly digits: number;
  readonly box?: Box;
  readonly limit: number;
};

const areas = statement(
  'areas.within',
  `select count(*)::int as count, json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
      'type', 'Feature',
      'properties', json_build_object('code', code, 'name', name, 'isSynthetic', is_synthetic),
      'geometry', json_build_object('type', 'MultiPolygon', 'coordinates', polygons)) order by code), '[]'))::text as json
   from (
     select shape.code, coalesce(cells.name, divisions.name, shape.code) as name, shape.is_synthetic, shape.polygons
       from boundaries shape
       left join cells on cells.county_code = shape.county_code and cells.code = shape.code
       left join divisions on divisions.code = shape.code
      where shape.valid_to is null and shape.county_code = $1 and shape.code >= $2 and shape.code < $3
        and length(shape.code) = $4
        and shape.west <= $7 and shape.east >= $5 and shape.south <= $8 and shape.north >= $6
      order by shape.code limit $9) found`,
);

const everywhere: Box = { west: -180, south: -90, east: 180, north: 90 };

/** The shapes in force of one level inside a division, as the text of a GeoJSON FeatureCollection. */
export async function findAreas(tx: Transaction, search: AreaSearch): Promise<{ count: number; json: string }> {
  const { within, digits, box = everywhere, limit } = search;
  const values = [within.slice(0, 6), within, `${within}:`, digits, box.west, box.south, box.east, box.north, limit];
  const [found] = await tx.query<{ count: number; json: string }>(areas, values);
  return found ?? { count: 0, json: '{"type":"FeatureCollection","features":[]}' };
}

const middleOfTown = statement(
  'areas.middleOfTown',
  `select avg((west + east) / 2)::float8 as lng, avg((south + north) / 2)::float8 as lat from boundaries
    where valid_to is null and county_code = $1 group by length(code), left(code, 9)
    order by length(code) desc, avg((east - west) * (north - south)) limit 1`,
);

/** Where a county's map best begins: in the township whose cells are smallest, as that is where most people live. */
export async function findMiddleOfTown(
  tx: Transaction,
  countyCode: string,
): Promise<{ lng: number; lat: number } | undefined> {
  const [found] = await tx.query<{ lng: number; lat: number }>(middleOfTown, [countyCode]);
  return found;
}
