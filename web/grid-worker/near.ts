export type Position = { lng: number; lat: number };

const metresPerDegree = 111_195;

/** Metres between two points of one county: flat is exact enough there. */
export function metresBetween(one: Position, other: Position): number {
  const eastward = (one.lng - other.lng) * Math.cos((((one.lat + other.lat) / 2) * Math.PI) / 180);
  return Math.hypot(eastward, one.lat - other.lat) * metresPerDegree;
}

/** The nearest first, each with its distance; what has no point is not near anything. */
export function nearestFirst<Line extends { code: string; lng?: number; lat?: number }>(
  lines: readonly Line[],
  here: Position,
): Array<Line & { metres: number }> {
  const once = new Map(lines.map((line) => [line.code, line]));
  return [...once.values()]
    .flatMap((line) => {
      const { lng, lat } = line;
      return lng === undefined || lat === undefined ? [] : [{ ...line, metres: metresBetween(here, { lng, lat }) }];
    })
    .toSorted((one, other) => one.metres - other.metres);
}

/** 40 米, 1.2 公里: as exact as her phone is. */
export function roundMetres(metres: number): { metres: number } | { kilometres: string } {
  if (metres < 1000) return { metres: Math.max(10, Math.round(metres / 10) * 10) };
  return { kilometres: (metres / 1000).toFixed(1) };
}
