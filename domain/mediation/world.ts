import type { AttachmentRef, Due, UnitRef } from '../cases/index.ts';
import {
  type Calendar,
  dueAt,
  type Instant,
  isRefusal,
  type Pause,
  type Period,
  type Refusal,
  refuse,
} from '../kernel/index.ts';
import type { DisputeType } from './dispute-types.ts';
import type { Mediation, MediationStage, PeriodStage } from './mediation.ts';
import type { Telling } from './model-cases/telling.ts';
import { findPeriod, type MediationPeriod } from './periods.ts';
import type { RoadRow } from './roads.ts';
import type { Room } from './roster.ts';

/** A mediator as the rosters know her. */
export type RosterEntry = { readonly personId: string; readonly name: string; readonly unitId: string };

/** What a decision may look at besides the file. */
export type MediationWorld = {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly periods: readonly MediationPeriod[];
  readonly periodsVersion: string;
  readonly roads: readonly RoadRow[];
  readonly disputeTypes: ReadonlyMap<string, DisputeType>;
  /** Units named in the command, already found. */
  readonly units: ReadonlyMap<string, UnitRef & { readonly kind: string; readonly duties?: readonly string[] }>;
  /** Mediators named in the command, in office now. */
  readonly roster: ReadonlyMap<string, RosterEntry>;
  /** Who of them is tied to a party of this file, as she or a party said. */
  readonly tied?: ReadonlySet<string>;
  readonly attachments: ReadonlyMap<string, AttachmentRef>;
  /** The room that is named, of the committee of whoever plans, and which sitting has it already at that time. */
  readonly room?: Room & { readonly taken?: { readonly at: Instant; readonly untilAt: Instant } };
  /** For the steps that put a story of the file into words or out of doors. */
  readonly telling?: Telling;
  /** What the accepting committee is called in its numbers, and the next one of this year, kept from everybody else. */
  readonly nextNumber?: { readonly shortName: string; readonly year: number; readonly serial: number };
};

type Subject = Pick<Mediation, 'intake' | 'divisionCode'>;

/** By which rows and which calendar periods are reckoned. */
export type Reckoning = Pick<MediationWorld, 'calendar' | 'periods' | 'periodsVersion'>;

/** The period that holds for a stage, reckoned from now; undefined where no row asks for one. */
export function fixPeriod(
  world: Reckoning & Pick<MediationWorld, 'now'>,
  stage: PeriodStage,
  about: Subject,
): Due | undefined | Refusal {
  const { intake, divisionCode } = about;
  const found = findPeriod(world.periods, stage, { intake: intake.kind, procedure: intake.procedure, divisionCode });
  if (found === undefined) return undefined;
  const { amount, unit, id: rule } = found;
  return reckon(world, { from: world.now, periods: [{ amount, unit }], rule, ruleVersion: world.periodsVersion });
}

/** The same, for a stage that the law never leaves without an end. */
export function needPeriod(world: MediationWorld, stage: MediationStage, about: Subject): Due | Refusal {
  return fixPeriod(world, stage, about) ?? refuse('mediation.noPeriod', { values: { stage } });
}

/** A period after more time was agreed, or after days that do not count. What was promised is never moved forward. */
export function movePeriod(
  world: Pick<MediationWorld, 'calendar'>,
  due: Due,
  change: { extra?: Period; pauses: readonly Pause[] },
): Due | Refusal {
  const periods = change.extra === undefined ? due.periods : [...due.periods, change.extra];
  const moved = reckon(world, { ...due, periods }, change.pauses);
  return isRefusal(moved) || moved.at >= due.at ? moved : due;
}

function reckon(
  { calendar }: Pick<MediationWorld, 'calendar'>,
  { from, periods, rule, ruleVersion }: Omit<Due, 'at' | 'calendarVersion'>,
  pauses: readonly Pause[] = [],
): Due | Refusal {
  let at = from;
  for (const period of periods) {
    const next = dueAt(calendar, at, period, pauses);
    if (isRefusal(next)) return next;
    at = next;
  }
  return { at, from, periods, rule, ruleVersion, calendarVersion: calendar.version };
}
