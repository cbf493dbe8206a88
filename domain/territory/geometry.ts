/** Longitude and latitude in degrees, in this order as in GeoJSON (RFC 7946). */
export type Position = readonly [lng: number, lat: number];

/** At least four positions, the last equal to the first. */
export type Ring = readonly Position[];

/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];
export type MultiPolygon = readonly Polygon[];

/** Degrees; `west <= east`, so no box crosses the 180th meridian. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

export function boxOf(polygons: MultiPolygon): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of polygons.flat(2)) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

export function isInBox([lng, lat]: Position, box: Box): boolean {
  return lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;
}

/** The box made wider by so many degrees on each side. */
export function widened(box: Box, degrees: number): Box {
  return {
    west: box.west - degrees,
    south: box.south - degrees,
    east: box.east + degrees,
    north: box.north + degrees,
  };
}

/**
 * Metres in one degree of longitude and of latitude on the WGS-84 ellipsoid at a latitude in degrees.
 * Series of the US National Geospatial-Intelligence Agency; error under one centimetre a degree.
 */
export function metresPerDegree(lat: number): { lng: number; lat: number } {
  const angle = (lat * Math.PI) / 180;
  return {
    lng: 111412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle) + 0.118 * Math.cos(5 * angle),
    lat: 111132.92 - 559.82 * Math.cos(2 * angle) + 1.175 * Math.cos(4 * angle) - 0.0023 * Math.cos(6 * angle),
  };
}

/** Metres between two positions a few kilometres apart, as on a flat map of their surroundings. */
export function metresBetween(a: Position, b: Position): number {
  const metres = metresPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * metres.lng, (a[1] - b[1]) * metres.lat);
}

/** Square metres, positive where the ring runs counterclockwise; exact enough for places up to a county in size. */
export function signedAreaOf(ring: Ring): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  const metres = metresPerDegree(origin[1]);
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    twice += (ax - origin[0]) * (by - origin[1]) - (bx - origin[0]) * (ay - origin[1]);
  }
  return (twice / 2) * metres.lng * metres.lat;
}
