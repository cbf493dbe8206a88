import { type LocalDate, type Refusal, refuse } from '../kernel/index.ts';
import type { Committee } from './roster.ts';

export type CommitteeMember = { readonly personId: string; readonly isWoman: boolean; readonly electedOn: LocalDate };

/** 人民调解法 arts. 8 and 9: three to nine, women among them, elected for three years. */
export function whyNotCommittee(
  members: readonly Pick<CommitteeMember, 'isWoman' | 'electedOn'>[],
  today: LocalDate,
): Refusal[] {
  const problems: Refusal[] = [];
  const count = members.length;
  if (count < 3 || count > 9) problems.push(refuse('committee.size', { values: { count } }));
  if (!members.some(({ isWoman }) => isWoman)) problems.push(refuse('committee.noWoman'));
  const over = members.filter(({ electedOn }) => termEndsOn(electedOn) < today);
  if (over.length > 0) problems.push(refuse('committee.termOver', { values: { count: over.length } }));
  return problems;
}

/** The last day of a term of three years: the day of the same number, or the last of its month. */
export function termEndsOn(electedOn: LocalDate): LocalDate {
  const year = Number(electedOn.slice(0, 4)) + 3;
  const isLeapDay = electedOn.endsWith('-02-29');
  return isLeapDay ? `${year}-02-28` : `${year}${electedOn.slice(4)}`;
}

export type PlaceLevel = 'community' | 'township' | 'county';

/** How many mediators a place of this level and size is to have: the row with the greatest size that is reached. */
export type RequiredRow = { readonly level: PlaceLevel; readonly residentsFrom: number; readonly mediators: number };

/** 10 / 15 / 20, 20 / 30 / 40 and 100. Where the sizes part is ours: counties set their own. */
export const defaultRequired: readonly RequiredRow[] = [
  { level: 'community', residentsFrom: 0, mediators: 10 },
  { level: 'community', residentsFrom: 3_000, mediators: 15 },
  { level: 'community', residentsFrom: 6_000, mediators: 20 },
  { level: 'township', residentsFrom: 0, mediators: 20 },
  { level: 'township', residentsFrom: 30_000, mediators: 30 },
  { level: 'township', residentsFrom: 60_000, mediators: 40 },
  { level: 'county', residentsFrom: 0, mediators: 100 },
];

export type StaffedPlace = {
  readonly divisionCode: string;
  readonly level: PlaceLevel;
  readonly residents: number;
  readonly mediators: number;
};
export type Shortfall = StaffedPlace & { readonly required: number; readonly missing: number };

/**
 * The places that committees serve, each with its mediators: those of all its committees count together, as a county's trades
 * do beside its own. How many live there is known to the committee of the place itself. An enterprise has no place.
 */
export function staffedPlaces(
  committees: readonly (Pick<Committee, 'unitId' | 'kind' | 'residents'> & { readonly divisionCode: string })[],
  counts: ReadonlyMap<string, number>,
): StaffedPlace[] {
  const ofPlaces = committees.filter(({ kind }) => kind !== 'enterprise');
  return [...Map.groupBy(ofPlaces, ({ divisionCode }) => divisionCode)].map(([divisionCode, there]) => ({
    divisionCode,
    level: levelOf(divisionCode),
    residents: Math.max(...there.map(({ residents }) => residents)),
    mediators: there.reduce((sum, { unitId }) => sum + (counts.get(unitId) ?? 0), 0),
  }));
}

function levelOf({ length }: string): PlaceLevel {
  if (length <= 6) return 'county';
  return length === 9 ? 'township' : 'community';
}

/** Who falls short and by how many, the worst first. A place whose level has no row is asked for nothing. */
export function shortfalls(places: readonly StaffedPlace[], rows: readonly RequiredRow[]): Shortfall[] {
  return places
    .map((place) => {
      const required = requiredFor(place, rows);
      return { ...place, required, missing: required - place.mediators };
    })
    .filter(({ missing }) => missing > 0)
    .toSorted((one, other) => other.missing - one.missing || (one.divisionCode < other.divisionCode ? -1 : 1));
}

export function requiredFor({ level, residents }: StaffedPlace, rows: readonly RequiredRow[]): number {
  const reached = rows.filter((row) => row.level === level && row.residentsFrom <= residents);
  return reached.toSorted((one, other) => other.residentsFrom - one.residentsFrom)[0]?.mediators ?? 0;
}
