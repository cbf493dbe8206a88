/** What is compared: a report not yet handed in, or a case that is open. */
export type Comparable = {
  readonly words: readonly string[];
  readonly categoryCode?: string;
  readonly divisionCode: string;
  readonly lng?: number;
  readonly lat?: number;
};

export type Likeness = { readonly score: number; readonly metres?: number };

const nearMetres = 300;
const communityLength = 12;

/**
 * How alike two reports are, from 0 to 1: 0.4 for the same leaf category (0.2 for the same group), 0.3 falling with the
 * distance to 0 at 300 m (0.1 where only the community is the same), 0.3 times the overlap of their words (Jaccard,
 * 1901: shared words / all words). Above `alike` it is worth showing to whoever reports.
 */
export function likeness(one: Comparable, other: Comparable): Likeness {
  const metres = distanceMetres(one, other);
  return {
    score: categoryScore(one, other) + placeScore(one, other, metres) + 0.3 * overlap(one.words, other.words),
    metres,
  };
}

/** The least score at which two reports are likely to be about the same matter. */
export const alike = 0.5;

function categoryScore(one: Comparable, other: Comparable): number {
  if (one.categoryCode === undefined || other.categoryCode === undefined) return 0.1;
  if (one.categoryCode === other.categoryCode) return 0.4;
  return one.categoryCode.slice(0, 2) === other.categoryCode.slice(0, 2) ? 0.2 : 0;
}

function placeScore(one: Comparable, other: Comparable, metres: number | undefined): number {
  if (metres !== undefined) return 0.3 * Math.max(0, 1 - metres / nearMetres);
  const [place, otherPlace] = [
    one.divisionCode.slice(0, communityLength),
    other.divisionCode.slice(0, communityLength),
  ];
  return place.length === communityLength && place === otherPlace ? 0.1 : 0;
}

function overlap(words: readonly string[], others: readonly string[]): number {
  const set = new Set(others);
  const shared = words.filter((word) => set.has(word)).length;
  const all = words.length + others.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Metres between two points by the equirectangular approximation: within 0.1 % below 100 km. */
function distanceMetres(one: Comparable, other: Comparable): number | undefined {
  if (one.lng === undefined || one.lat === undefined || other.lng === undefined || other.lat === undefined)
    return undefined;
  const radians = Math.PI / 180;
  const x = (other.lng - one.lng) * radians * Math.cos(((one.lat + other.lat) / 2) * radians);
  const y = (other.lat - one.lat) * radians;
  return 6_371_008.8 * Math.hypot(x, y);
}
