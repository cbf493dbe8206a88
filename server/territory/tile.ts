import { type Box, digitsOfLevel } from '@linli/domain/territory';

/** A tile of the web's map: zoom, column from the west, row from the north. */
export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

/** Beyond it browsers enlarge what they have: cells have no finer corners. */
export const deepestZoom = 15;

/** What of its neighbours a tile holds, so that lines meet: in parts of its own width. */
const margin = 64 / 4096;

export function isOnMap({ z, x, y }: TileAddress): boolean {
  return x < 2 ** z && y < 2 ** z;
}

/** The box in degrees of WGS-84 that a tile covers, its margin included. */
export function boxOfTile({ z, x, y }: TileAddress): Box {
  return {
    west: longitudeOf((x - margin) / 2 ** z),
    east: longitudeOf((x + 1 + margin) / 2 ** z),
    north: latitudeOf((y - margin) / 2 ** z),
    south: latitudeOf((y + 1 + margin) / 2 ** z),
  };
}

/** The nearer one looks, the finer what is drawn: a county's 2,400 cells in one tile would be a grey mass of 800 KB. */
export function digitsAt(zoom: number): number[] {
  const { county, township, community, cell } = digitsOfLevel;
  if (zoom >= 14) return [county, township, community, cell];
  return zoom >= 12 ? [county, township, community] : [county, township];
}

function longitudeOf(part: number): number {
  return part * 360 - 180;
}

/** Web Mercator (EPSG:3857). */
function latitudeOf(part: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * part))) * 180) / Math.PI;
}
