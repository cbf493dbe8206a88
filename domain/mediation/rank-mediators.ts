import { chosenByAll } from './accepting.ts';
import type { DutySpan } from './duty-hours.ts';
import { activeParties, type Mediation } from './mediation.ts';
import type { RosterEntry } from './world.ts';

/** What is known of a mediator when one is sought for a dispute. */
export type Candidate = RosterEntry & {
  readonly divisionCode: string;
  /** Kinds of dispute that she is good at. */
  readonly fields: readonly string[];
  readonly languages: readonly string[];
  readonly openFiles: number;
  /** How many she can carry at once. */
  readonly capacity: number;
  /** What became of those of the same kind. */
  readonly concluded: number;
  readonly settled: number;
  /** Whether she ever acted for a party, or is related to one, as she or a party said. */
  readonly isTied: boolean;
  /** When she is there each week, and in how many days next (0 is today): neither where nobody said it. */
  readonly dutyHours?: readonly DutySpan[];
  readonly daysUntilDuty?: number | undefined;
  /** Whether she is in office and not away. */
  readonly isAvailable: boolean;
};

export const rankingReasons = ['chosen', 'field', 'language', 'place', 'level', 'load', 'outcomes', 'duty'] as const;
export type RankingReason = (typeof rankingReasons)[number];

/** How many points each reason can give. What the parties chose goes before all of them. */
export const rankingWeights = {
  field: 30,
  language: 20,
  place: 15,
  level: 10,
  load: 15,
  outcomes: 10,
  duty: 5,
} as const satisfies Record<Exclude<RankingReason, 'chosen'>, number>;

export type RankedMediator = {
  readonly personId: string;
  readonly name: string;
  readonly points: number;
  /** Why, the weightiest first: the points of all reasons together are `points`. */
  readonly reasons: readonly { readonly reason: RankingReason; readonly points: number }[];
};

export const exclusions = ['recused', 'tied', 'away', 'full'] as const;
export type Exclusion = (typeof exclusions)[number];
export type ExcludedMediator = { readonly personId: string; readonly name: string; readonly because: Exclusion };

/**
 * Who could mediate a dispute, the best first, each with her reasons, and who could not and why. Whoever was recused or is
 * tied to a party never comes into question; whom all parties chose stands first. Equal ones stand in the order of their
 * open files, then of their ids: never in one that somebody could turn.
 */
export function rankMediators(
  found: Mediation,
  candidates: readonly Candidate[],
): { ranked: RankedMediator[]; excluded: ExcludedMediator[] } {
  const excluded = candidates.flatMap((candidate) => {
    const because = whyExcluded(found, candidate);
    return because === undefined ? [] : [{ personId: candidate.personId, name: candidate.name, because }];
  });
  const chosen = chosenByAll(found);
  const ranked = candidates
    .filter((candidate) => whyExcluded(found, candidate) === undefined)
    .map((candidate) => ({ candidate, rank: rankOne(found, candidate, chosen) }))
    .toSorted(
      (one, other) =>
        Number(isChosen(other.rank)) - Number(isChosen(one.rank)) ||
        other.rank.points - one.rank.points ||
        one.candidate.openFiles - other.candidate.openFiles ||
        (one.candidate.personId < other.candidate.personId ? -1 : 1),
    );
  return { ranked: ranked.map(({ rank }) => rank), excluded };
}

function whyExcluded({ recused }: Mediation, candidate: Candidate): Exclusion | undefined {
  if (recused.some(({ personId }) => personId === candidate.personId)) return 'recused';
  if (candidate.isTied) return 'tied';
  if (!candidate.isAvailable) return 'away';
  return candidate.openFiles >= candidate.capacity ? 'full' : undefined;
}

function isChosen({ reasons }: RankedMediator): boolean {
  return reasons.some(({ reason }) => reason === 'chosen');
}

function rankOne(found: Mediation, candidate: Candidate, chosen: string | undefined): RankedMediator {
  const shares: Record<Exclude<RankingReason, 'chosen'>, number> = {
    field: candidate.fields.includes(found.disputeType) ? 1 : 0,
    language: shareOfLanguages(found, candidate),
    place: shareOfPlace(found, candidate),
    level: candidate.unitId === found.committee.id ? 1 : 0,
    load: 1 - candidate.openFiles / candidate.capacity,
    // One settled of two is where everybody begins: a single good outcome does not outweigh twenty.
    outcomes: (candidate.settled + 1) / (candidate.concluded + 2),
    // Who says when she is there is found: all of it today, less with each day of waiting. Who does not say it loses nothing else.
    duty: candidate.daysUntilDuty === undefined ? 0 : 1 - candidate.daysUntilDuty / 7,
  };
  const weighed = (Object.keys(shares) as (keyof typeof shares)[])
    .map((reason) => ({ reason, points: Math.round(shares[reason] * rankingWeights[reason]) }))
    .filter(({ points }) => points > 0)
    .toSorted((one, other) => other.points - one.points);
  const first = candidate.personId === chosen ? [{ reason: 'chosen' as const, points: 0 }] : [];
  return {
    personId: candidate.personId,
    name: candidate.name,
    points: weighed.reduce((sum, { points }) => sum + points, 0),
    reasons: [...first, ...weighed],
  };
}

/** Of the languages that parties asked for; all of it, where nobody asked. */
function shareOfLanguages(found: Mediation, { languages }: Candidate): number {
  const wanted = activeParties(found).flatMap(({ language }) => (language === undefined ? [] : [language]));
  return wanted.length === 0 ? 1 : wanted.filter((language) => languages.includes(language)).length / wanted.length;
}

/** How much of the way down to the place of the dispute both have in common: the same village, township, county. */
function shareOfPlace({ divisionCode }: Mediation, candidate: Candidate): number {
  const levels = [6, 9, 12].filter((length) => divisionCode.length >= length);
  const shared = levels.filter((length) => divisionCode.slice(0, length) === candidate.divisionCode.slice(0, length));
  return levels.length === 0 ? 0 : shared.length / levels.length;
}
