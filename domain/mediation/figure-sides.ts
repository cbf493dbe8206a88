import type { PlaceLevel } from './committee.ts';
import { type MediationCounts, sumCounts } from './figures.ts';
import type { MediationSource } from './mediation.ts';

/** Disputes of one committee, kind and source, counted together. */
export type CountedMediations = {
  readonly committeeId: string;
  readonly committeeName: string;
  readonly committeeCode: string;
  readonly disputeType: string;
  readonly source: MediationSource;
  readonly counts: MediationCounts;
};

/** By what numbers are told apart. */
export type FigureSide = 'committee' | 'place' | 'level' | 'type' | 'source';

/** The level of a committee, by the division that it is of; committees of trades stand at the level of their place. */
export function levelOfCommittee(divisionCode: string): PlaceLevel {
  if (divisionCode.length <= 6) return 'county';
  return divisionCode.length <= 9 ? 'township' : 'community';
}

/** The same counts by the keys of one side, in the order of the keys; `placeDigits` is how many digits of a place are told apart. */
export function countBySide(
  parts: readonly CountedMediations[],
  side: FigureSide,
  placeDigits: number,
): { key: string; counts: MediationCounts }[] {
  const keyOf = keys[side];
  const byKey = Map.groupBy(parts, (part) => keyOf(part, placeDigits));
  return [...byKey]
    .map(([key, ofKey]) => ({ key, counts: sumCounts(ofKey.map(({ counts }) => counts)) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

const keys: Record<FigureSide, (part: CountedMediations, placeDigits: number) => string> = {
  committee: ({ committeeId }) => committeeId,
  place: ({ committeeCode }, digits) => committeeCode.slice(0, digits),
  level: ({ committeeCode }) => levelOfCommittee(committeeCode),
  type: ({ disputeType }) => disputeType,
  source: ({ source }) => source,
};
