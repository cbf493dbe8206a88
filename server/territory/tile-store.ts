import type { Box } from '@linli/domain/territory';
import { statement, type Transaction } from '../database/index.ts';

export type TileShape = { readonly code: string; readonly name: string; readonly polygons: string };

const shapes = statement(
  'tiles.shapes',
  `select shape.code, coalesce(cells.name, divisions.name, shape.code) as name, shape.polygons::text as polygons
     from boundaries shape
     left join cells on cells.county_code = shape.county_code and cells.code = shape.code
     left join divisions on divisions.code = shape.code
    where shape.county_code = $1 and shape.valid_to is null and length(shape.code) = any($2)
      and shape.west <= $5 and shape.east >= $3 and shape.south <= $6 and shape.north >= $4
    order by shape.code limit $7`,
);

/** The shapes in force of a county, of the levels with so many digits, that may touch a box. */
export async function listTileShapes(
  tx: Transaction,
  { county, digits, box, limit }: { county: string; digits: readonly number[]; box: Box; limit: number },
): Promise<TileShape[]> {
  return tx.query<TileShape>(shapes, [county, digits, box.west, box.south, box.east, box.north, limit]);
}
