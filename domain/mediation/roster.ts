import type { LocalDate } from '../kernel/index.ts';
import type { DutySpan } from './duty-hours.ts';
import { fileNumberText, shortNameOf } from './file-number.ts';
import type { Merit } from './grades.ts';

/** At what level a committee stands, or of what it is one. */
export const committeeKinds = ['village', 'township', 'county', 'enterprise', 'industry'] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

export const offices = ['chair', 'deputy', 'member'] as const;
export type Office = (typeof offices)[number];

/** Somebody who was elected into a committee. She need not mediate, nor have an account. */
export type RosterMember = {
  readonly name: string;
  readonly isWoman: boolean;
  readonly office: Office;
  readonly electedOn: LocalDate;
};

/** Where a committee mediates. One sitting can be there at a time. */
export type Room = {
  readonly id: string;
  readonly name: string;
  /** Whether somebody in a wheelchair comes in. */
  readonly isStepFree: boolean;
};

/** A committee as its roster has it: a unit, and what the law asks of it. */
export type Committee = {
  readonly id: string;
  readonly countyCode: string;
  readonly unitId: string;
  readonly kind: CommitteeKind;
  /** What it is called in the numbers of its files. */
  readonly shortName: string;
  /** How many people live in its place: by them the law’s number of mediators is reckoned. */
  readonly residents: number;
  /** Where it is reached: everybody may know it. */
  readonly phone?: string;
  readonly members: readonly RosterMember[];
  readonly rooms: readonly Room[];
  readonly version: number;
};

/** 民间、行业、特邀、专职 */
export const mediatorKinds = ['civil', 'industry', 'invited', 'fullTime'] as const;
export type MediatorKind = (typeof mediatorKinds)[number];

export const assessmentResults = ['excellent', 'qualified', 'unqualified'] as const;
export type AssessmentResult = (typeof assessmentResults)[number];

export type AwaySpan = { readonly from: LocalDate; readonly to: LocalDate };
export type Training = { readonly on: LocalDate; readonly hours: number; readonly about: string };
export type Assessment = { readonly year: number; readonly result: AssessmentResult };

/** A mediator on a committee's roster. Without a person she has no account, and others put down what she does. */
export type RosterMediator = {
  readonly id: string;
  readonly committeeId: string;
  readonly personId?: string;
  readonly name: string;
  readonly kind: MediatorKind;
  readonly fields: readonly string[];
  readonly languages: readonly string[];
  /** How many files she can carry at once. */
  readonly capacity: number;
  readonly beganOn: LocalDate;
  readonly leftOn?: LocalDate;
  readonly away: readonly AwaySpan[];
  /** Not there in what was written down before anybody asked for it. */
  readonly dutyHours?: readonly DutySpan[];
  readonly trainings: readonly Training[];
  readonly assessments: readonly Assessment[];
  /** Since when her photo may be shown; she says so herself, and takes it back herself. */
  readonly photoAgreedOn?: LocalDate;
};

type Place = { readonly divisionCode: string; readonly duties?: readonly string[] };

/** What a committee is that nobody described yet: by its place, or by the trade that is its duty. */
export function kindOfCommittee({ divisionCode, duties = [] }: Place): CommitteeKind {
  if (duties.some((duty) => duty.startsWith('mediation.'))) return 'industry';
  if (divisionCode.length <= 6) return 'county';
  return divisionCode.length === 9 ? 'township' : 'village';
}

/** The committee as it stands before anybody wrote down more of it than that the unit is there. */
export function undescribedCommittee(
  id: string,
  unit: Place & { readonly id: string; readonly name: string },
): Committee {
  const { id: unitId, divisionCode, name } = unit;
  return {
    ...{ id, unitId, countyCode: divisionCode.slice(0, 6), kind: kindOfCommittee(unit) },
    ...{ shortName: shortNameOf(name), residents: 0, members: [], rooms: [], version: 0 },
  };
}

/** How the numbers of a committee look, for whoever writes its short name. */
export function exampleNumber({ id, shortName }: Pick<Committee, 'id' | 'shortName'>, year: number): string {
  return fileNumberText({ committeeId: id, shortName, year, serial: 1 });
}

export function isInOffice({ beganOn, leftOn }: Pick<RosterMediator, 'beganOn' | 'leftOn'>, today: LocalDate): boolean {
  return beganOn <= today && (leftOn === undefined || leftOn >= today);
}

export function isAway({ away }: Pick<RosterMediator, 'away'>, today: LocalDate): boolean {
  return away.some(({ from, to }) => from <= today && today <= to);
}

/** What of her files counts for a grade, as the files tell it. */
export type FilesDone = { readonly concluded: number; readonly settled: number; readonly performedShare: number };

/**
 * What a grade is judged by: full years in office, the hours of the twelve months until today, the last assessment there
 * is. Who was never assessed has not passed one.
 */
export function meritOf(mediator: RosterMediator, files: FilesDone, today: LocalDate): Merit {
  const last = mediator.assessments.toSorted((one, other) => other.year - one.year)[0];
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const recent = mediator.trainings.filter(({ on }) => on > yearAgo && on <= today);
  return {
    ...files,
    years: yearsBetween(mediator.beganOn, today),
    trainingHours: recent.reduce((sum, { hours }) => sum + hours, 0),
    assessment: last?.result ?? 'unqualified',
  };
}

function yearsBetween(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(4) < from.slice(4) ? years - 1 : years);
}
