import type { Instant, Pause } from '../kernel/index.ts';
import { type Case, type Clock, type Due, openAssisting, stages } from './case.ts';

/** One deadline that a case has to keep; `unitId` tells the assisting orders apart. */
export type Deadline = { clock: Clock; unitId?: string; due: Due };

/**
 * Every deadline of the case, first the one that comes first; of two at one moment that of the earlier stage, since a stored
 * object keeps no order of its own.
 */
export function deadlinesOf(found: Case): Deadline[] {
  const pending = found.extensions.find((asked) => asked.decision === undefined);
  return [
    ...stages.flatMap((clock) => {
      const due = found.dues[clock];
      return due === undefined ? [] : [{ clock, due }];
    }),
    ...openAssisting(found).map(({ unit, due }) => ({ clock: 'assist' as const, unitId: unit.id, due })),
    ...(pending === undefined ? [] : [{ clock: 'extensionDecision' as const, due: pending.decisionDue }]),
  ].sort((one, other) => (one.due.at < other.due.at ? -1 : one.due.at > other.due.at ? 1 : 0));
}

/** Since when the clock stands; undefined while it runs. */
export function stoppedSince(found: { readonly pauses: readonly Pause[] }): Instant | undefined {
  return found.pauses.find((pause) => pause.to === undefined)?.from;
}

/** Those that are not stopped: a pause stops what was still to come, and does not excuse what was overdue before it. */
export function runningDeadlines(found: Case): Deadline[] {
  const since = stoppedSince(found);
  return deadlinesOf(found).filter(({ due }) => since === undefined || due.at <= since);
}

/** Whether it is the same promise: an approved extension or a pause makes another one of it. */
export function isSameDeadline(one: Deadline, other: Deadline): boolean {
  return one.clock === other.clock && one.unitId === other.unitId && one.due.at === other.due.at;
}

/** What a unit owes beside what the case as a whole waits for: its assisting work, or its decision on more time. */
export function owedBeside(
  found: Pick<Case, 'orders' | 'extensions'>,
  unitId: string,
  centreId: string,
): { clock: 'assist' | 'extensionDecision'; at: Instant } | undefined {
  const assisting = openAssisting(found).find(({ unit }) => unit.id === unitId);
  if (assisting) return { clock: 'assist', at: assisting.due.at };
  const pending = found.extensions.find((asked) => asked.decision === undefined);
  return pending && unitId === centreId ? { clock: 'extensionDecision', at: pending.decisionDue.at } : undefined;
}
