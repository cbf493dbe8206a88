/** A circle round a point: `108.695,30.925,500` is 500 metres round it. */
export type Near = { lng: number; lat: number; metres: number };

/** East of Greenwich and north of the equator, as all of China is; at most ten kilometres. */
export const nearPattern = '^[0-9]{1,3}(\\.[0-9]{1,6})?,[0-9]{1,2}(\\.[0-9]{1,6})?,([1-9][0-9]{1,3}|10000)$';

/** Reads what the pattern let through. */
export function readNear(near: string): Near {
  const [lng = 0, lat = 0, metres = 0] = near.split(',').map(Number);
  return { lng, lat, metres };
}
