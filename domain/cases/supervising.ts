import type { Actor } from '../identity/index.ts';
import { dueAt, type Instant, instantOf, isRefusal, millisecondsOf, type Refusal } from '../kernel/index.ts';
import type { Case, Due, Stage, UnitRef } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { StepInput } from './inputs.ts';
import { type Decided, stamp } from './lifecycle.ts';
import type { World } from './world.ts';

/** A person supervises: with one of five triggers, in words, listed in the county's public account if she says so. */
export function superviseByPerson(
  found: Case,
  input: StepInput<'supervision'>,
  world: World,
  actor: Actor,
): Decided | Refusal {
  const due = dueAt(world.calendar, world.now, world.limits.supervisionReply);
  if (isRefusal(due)) return due;
  const listed = (input.listed ?? false) && found.sensitivity === 'ordinary';
  const by = actor.kind === 'staff' ? actor.unitName : actor.kind;
  return [['case.supervised', { trigger: input.trigger, words: input.words, listed, by, due }]];
}

/** The stage whose deadline comes first; none while the clock stands. */
export function currentDue(found: Case): { stage: Stage; due: Due } | undefined {
  if (found.status === 'suspended') return undefined;
  const [first] = Object.entries(found.dues)
    .filter((entry): entry is [Stage, Due] => entry[1] !== undefined)
    .sort(([, a], [, b]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return first && { stage: first[0], due: first[1] };
}

/**
 * When the supervision ladder next has something to say about this case: a reminder when three quarters of the time
 * are gone, yellow at expiry, red a set span later. Undefined when nothing is to come.
 */
export function nextAlarmAt(found: Case, redAfter: (dueInstant: Instant) => Instant): Instant | undefined {
  const current = currentDue(found);
  if (current === undefined) return undefined;
  const level = found.alarm.stage === current.stage ? found.alarm.level : 'none';
  if (level === 'none') return remindAt(current.due);
  if (level === 'reminded') return current.due.at;
  return level === 'yellow' ? redAfter(current.due.at) : undefined;
}

/** One rung of the ladder, when its time has come; an empty list otherwise. */
export function climb(found: Case, actor: Actor, world: World & { above: UnitRef[] }): CaseEvent[] {
  const current = currentDue(found);
  const at = nextAlarmAt(found, (due) => redAt(due, world));
  if (current === undefined || at === undefined || at > world.now) return [];
  const { stage, due } = current;
  const level = found.alarm.stage === stage ? found.alarm.level : 'none';
  if (world.now <= due.at && level === 'none') return stamp([['case.reminded', { stage }]], actor, world.now);
  const next = level === 'yellow' ? 'red' : 'yellow';
  const informed = next === 'red' ? world.above : [];
  return stamp([['case.fellDue', { stage, level: next, informed }]], actor, world.now);
}

export function redAt(due: Instant, world: Pick<World, 'calendar' | 'limits'>): Instant {
  const at = dueAt(world.calendar, due, world.limits.redAfter);
  return isRefusal(at) ? due : at;
}

function remindAt(due: Due): Instant {
  const start = millisecondsOf(due.from);
  return instantOf(start + 0.75 * (millisecondsOf(due.at) - start));
}
