import { type Case, type Clock, type Due, openAssisting, type Stage } from './case.ts';

/** One deadline that a case has to keep; `unitId` tells the assisting orders apart. */
export type Deadline = { clock: Clock; unitId?: string; due: Due };

/** Of two deadlines at one moment the earlier stage comes first: a stored object keeps no order of its own. */
const stages = ['accept', 'dispatch', 'acknowledge', 'firstContact', 'resolve', 'followUp'] as const satisfies Stage[];

/** Every deadline of the case, first the one that comes first. */
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

/** Those that are not stopped: a pause stops what was still to come, and does not excuse what was overdue before it. */
export function runningDeadlines(found: Case): Deadline[] {
  const since = found.pauses.find((pause) => pause.to === undefined)?.from;
  return deadlinesOf(found).filter(({ due }) => since === undefined || due.at <= since);
}

/** Whether it is the same promise: an approved extension or a pause makes another one of it. */
export function isSameDeadline(one: Deadline, other: Deadline): boolean {
  return one.clock === other.clock && one.unitId === other.unitId && one.due.at === other.due.at;
}
