import type { Actor } from '../identity/index.ts';
import { dueAt, type Instant, instantOf, isRefusal, millisecondsOf, type Refusal } from '../kernel/index.ts';
import type { Alarm, Case, Due, Stage, UnitRef } from './case.ts';
import { type Deadline, runningDeadlines } from './deadlines.ts';
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
  const first = runningDeadlines(found).find(({ clock }) => clock !== 'assist' && clock !== 'extensionDecision');
  return first && { stage: first.clock as Stage, due: first.due };
}

/**
 * When the supervision ladder next has something to say about this case: for each deadline a reminder when three
 * quarters of the time are gone, yellow at expiry, red a set span later. Undefined when nothing is to come.
 */
export function nextAlarmAt(found: Case, redAfter: (dueInstant: Instant) => Instant): Instant | undefined {
  return nextRung(found, redAfter)?.at;
}

/** One rung of the ladder, when its time has come; an empty list otherwise. */
export function climb(found: Case, actor: Actor, world: World & { above: UnitRef[] }): CaseEvent[] {
  const rung = nextRung(found, (due) => redAt(due, world));
  if (rung === undefined || rung.at > world.now) return [];
  const { deadline, level } = rung;
  const { clock: stage, unitId, due } = deadline;
  if (level === 'reminded' && world.now <= due.at)
    return stamp([['case.reminded', { stage, unitId }]], actor, world.now);
  const next = level === 'red' ? 'red' : 'yellow';
  const accused = found.accusation?.units ?? [];
  const told = world.above.filter(({ id }) => !accused.some((unit) => unit.id === id));
  const informed = next === 'red' ? told : [];
  return stamp([['case.fellDue', { stage, unitId, level: next, informed }]], actor, world.now);
}

type Rung = { deadline: Deadline; level: Exclude<Alarm, 'none'>; at: Instant };

/** Each deadline has a ladder of its own: one that is red already must not silence the others. */
function nextRung(found: Case, redAfter: (dueInstant: Instant) => Instant): Rung | undefined {
  const rungs = runningDeadlines(found).flatMap((deadline): Rung[] => {
    const { clock, unitId, due } = deadline;
    const level = found.alarms.find((alarm) => alarm.clock === clock && alarm.unitId === unitId)?.level;
    if (level === undefined) return [{ deadline, level: 'reminded', at: remindAt(due) }];
    if (level === 'reminded') return [{ deadline, level: 'yellow', at: due.at }];
    return level === 'yellow' ? [{ deadline, level: 'red', at: redAfter(due.at) }] : [];
  });
  return rungs.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))[0];
}

export function redAt(due: Instant, world: Pick<World, 'calendar' | 'limits'>): Instant {
  const at = dueAt(world.calendar, due, world.limits.redAfter);
  return isRefusal(at) ? due : at;
}

/** When three quarters of the time are gone. */
export function remindAt(due: Due): Instant {
  const start = millisecondsOf(due.from);
  return instantOf(start + 0.75 * (millisecondsOf(due.at) - start));
}
