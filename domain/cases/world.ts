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
import type { Due, UnitRef } from './case.ts';
import { type DeadlineRule, findDeadlineRule } from './category.ts';
import type { Redaction } from './erasing.ts';

/** Numbers a county may set for itself (rows in `case_limits`). */
export type Limits = {
  returns: number;
  followUpAttempts: number;
  rounds: number;
  reopenWithin: Period;
  extensions: number;
  redAfter: Period;
  /** One on-the-spot case in this many is followed up. */
  sampleOneIn: number;
  supervisionReply: Period;
};

export const defaultLimits: Limits = {
  returns: 2,
  followUpAttempts: 3,
  rounds: 2,
  reopenWithin: { amount: 15, unit: 'days' },
  extensions: 2,
  redAfter: { amount: 1, unit: 'working-days' },
  sampleOneIn: 5,
  supervisionReply: { amount: 2, unit: 'working-days' },
};

/** What a decision may look at besides the case: the time, the calendar, the rules in force, and the units that are named. */
export type World = {
  now: Instant;
  calendar: Calendar;
  rules: readonly DeadlineRule[];
  rulesVersion: string;
  limits: Limits;
  /** Units named in the command, already found; absent ones do not exist for this actor. */
  units: ReadonlyMap<string, UnitRef & { kind: string; duties?: readonly string[] }>;
  /** The centre one level above the case's own, where there is one. */
  centreAbove?: UnitRef;
  /** The county's centre, told of a direct dispatch to a township. */
  countyCentre?: UnitRef;
  attachments: ReadonlyMap<string, { id: string; sha256: string; mediaType: string }>;
  /** What an erasure would take the words from. */
  redactions?: readonly Redaction[];
};

type Subject = { categoryCode?: string; divisionCode: string };

/** The deadline that the rules in force fix for one stage, reckoned from now. */
export function fixDue(world: World, stage: DeadlineRule['stage'], about: Subject): Due | Refusal {
  const rule = findDeadlineRule(world.rules, stage, about.categoryCode ?? '', about.divisionCode);
  if (rule === undefined) return refuse('deadline.noRule', { values: { stage, category: about.categoryCode ?? '' } });
  return reckon(world, {
    from: world.now,
    periods: [{ amount: rule.amount, unit: rule.unit }],
    rule: rule.id,
    ruleVersion: world.rulesVersion,
  });
}

/**
 * A deadline that was fixed, after an extension (one more period) or a pause (the clock stood). Never earlier than it
 * was, even if the calendar has since made a holiday a working day: what was promised stays promised.
 */
export function moveDue(world: World, due: Due, pauses: readonly Pause[]): Due | Refusal {
  const moved = reckon(world, due, pauses);
  return isRefusal(moved) || moved.at > due.at ? moved : due;
}

function reckon(
  world: World,
  { from, periods, rule, ruleVersion }: Omit<Due, 'at' | 'calendarVersion'>,
  pauses: readonly Pause[] = [],
): Due | Refusal {
  let at = from;
  for (const period of periods) {
    const next = dueAt(world.calendar, at, period, pauses);
    if (isRefusal(next)) return next;
    at = next;
  }
  return { at, from, periods, rule, ruleVersion, calendarVersion: world.calendar.version };
}
