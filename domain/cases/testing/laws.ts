import { type Calendar, isRefusal, workingMinutesBetween } from '../../kernel/index.ts';
import { type Case, leadOrder, type Status } from '../case.ts';
import { type Deadline, deadlinesOf, runningDeadlines } from '../deadlines.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { queueOf } from '../queue.ts';
import type { Story } from './story.ts';

const withUnit: readonly Status[] = ['dispatched', 'acknowledged', 'handling', 'suspended', 'rework'];
const withoutClock: readonly Status[] = [
  ...(['suspended', 'followedUp', 'closed', 'archived'] as const),
  ...(['declined', 'withdrawn', 'merged', 'transferred'] as const),
];

/** Which laws of CASES.md a case breaks, told in words and reckoned apart from the code that keeps them. */
export function brokenLaws(story: Story, calendar: Calendar): string[] {
  const { found, entries } = story;
  return [...brokenInState(found), ...brokenInLedger(entries), ...brokenOnTheClock(found, calendar)];
}

function brokenInState(found: Case): string[] {
  const open = found.orders.filter((order) => order.status === 'issued' || order.status === 'acknowledged');
  const leads = open.filter((order) => order.part === 'lead');
  const { queue, unitId } = queueOf(found);
  const isWithUnit = withUnit.includes(found.status);
  const isClosed = found.closedAt !== undefined;
  const pending = found.extensions.filter((asked) => asked.decision === undefined);
  const broken = {
    'a case with a unit has one lead': isWithUnit && leads.length !== 1,
    'a case with a unit stands in its queue': isWithUnit && unitId !== leadOrder(found)?.unit.id,
    'a case with no unit has no open order': !isWithUnit && open.length > 0,
    'a case with no unit stands in its centre’s queue': !isWithUnit && unitId !== found.centre.id,
    'the queue of a unit is for units': ['acknowledge', 'handle'].includes(queue) !== isWithUnit,
    'a closed case has a follow-up or a reason': isClosed && !found.followUp && !found.noFollowUp,
    'the clock stands only while suspended':
      found.pauses.some((pause) => pause.to === undefined) !== (found.status === 'suspended'),
    'one extension is pending at most': pending.length > (isWithUnit ? 1 : 0),
    'a case that is not over has a deadline':
      !withoutClock.includes(found.status) && runningDeadlines(found).length === 0,
    'a case that is over has none': withoutClock.slice(1).includes(found.status) && deadlinesOf(found).length > 0,
    'an alarm has a deadline': found.alarms.some(
      (alarm) => !deadlinesOf(found).some((each) => each.clock === alarm.clock && each.unitId === alarm.unitId),
    ),
    'nobody is informed twice': new Set(found.informed.map(({ id }) => id)).size !== found.informed.length,
    'no accused unit has the case or an order of it': (found.accusation?.units ?? []).some(
      ({ id }) => id === found.centre.id || id === unitId || open.some((order) => order.unit.id === id),
    ),
    'what needs protection is not shown':
      found.sensitivity !== 'ordinary' && (found.isPublic || found.supervisions.some(({ listed }) => listed)),
  };
  return Object.entries(broken).flatMap(([law, isBroken]) => (isBroken ? [law] : []));
}

const workOfUnits: readonly CaseEventType[] = [
  ...(['case.acknowledged', 'case.contacted', 'case.noted', 'case.extensionAsked', 'case.suspended'] as const),
  ...(['case.assistanceResolved', 'case.resolved'] as const),
];

/** Walks along the ledger: what must have come before what, and by whom. */
function brokenInLedger(entries: readonly CaseEvent[]): string[] {
  const broken: string[] = [];
  const workers = new Set<string>();
  let atWork = new Set<string>();
  let lead = '';
  let [isAcknowledged, isResolved, isAsked] = [false, false, false];
  for (const { type, body, actor } of entries) {
    const person = actor.personId ?? '';
    if (workOfUnits.includes(type) && atWork.has(actor.unitId ?? '')) workers.add(person);
    switch (type) {
      case 'case.accusationNamed':
        for (const unitId of body.taken) atWork.delete(unitId);
        if (body.due !== undefined) [isAsked, atWork] = [false, new Set()];
        break;
      case 'case.dispatched':
        lead = body.orders[0]?.unit.id ?? '';
        [isAcknowledged, isResolved, isAsked] = [false, false, false];
        for (const order of body.orders) atWork.add(order.unit.id);
        break;
      case 'case.jointActionCalled':
        for (const order of body.orders) atWork.add(order.unit.id);
        break;
      case 'case.acknowledged':
        if (body.part === 'lead') isAcknowledged = true;
        break;
      case 'case.assistanceResolved':
      case 'case.assistanceReleased':
        atWork.delete(body.unitId);
        break;
      case 'case.returned':
      case 'case.escalated':
        atWork = new Set();
        break;
      case 'case.ruled':
        if (body.due !== undefined) atWork = new Set();
        break;
      case 'case.resolved':
        if (!isAcknowledged) broken.push('what was not acknowledged was resolved');
        if (atWork.size > 1) broken.push('what others still worked on was resolved');
        [isResolved, atWork] = [true, new Set()];
        break;
      case 'case.followedUp':
        if (!isResolved) broken.push('what was not resolved was followed up');
        if (workers.has(person)) broken.push(`${actor.name} followed up her own work`);
        isAsked = true;
        break;
      case 'case.reworked':
      case 'case.reopened':
        [isResolved, isAsked, atWork] = [false, false, new Set([lead])];
        break;
      case 'case.closed':
        if (!isResolved || !isAsked) broken.push('what was not followed up was closed');
        if (workers.has(person)) broken.push(`${actor.name} closed her own work`);
        break;
    }
  }
  return broken;
}

/** Reckoned backwards: between its start and its end a deadline in working hours holds just its hours, no paused one. */
function brokenOnTheClock(found: Case, calendar: Calendar): string[] {
  if (found.status === 'suspended') return [];
  return deadlinesOf(found).flatMap(({ clock, due }) => {
    const isExact = due.periods.every(({ unit }) => unit === 'working-hours' || unit === 'working-minutes');
    const promised = due.periods.reduce(
      (sum, { amount, unit }) => sum + amount * (unit === 'working-hours' ? 60 : 1),
      0,
    );
    const counted = workingMinutesBetween(calendar, due.from, due.at, found.pauses);
    if (isRefusal(counted)) return [`${clock}: ${counted.refusal}`];
    return isExact && Math.abs(counted - promised) > 1e-6 ? [`${clock} counts ${counted} minutes for ${promised}`] : [];
  });
}

/** A deadline that stands before and after a step is not earlier after it. */
export function deadlinesRunBackwards(before: Case, after: Case): Deadline[] {
  const later = deadlinesOf(after);
  return deadlinesOf(before).filter((deadline) =>
    later.some(
      ({ clock, unitId, due }) =>
        clock === deadline.clock &&
        unitId === deadline.unitId &&
        due.from === deadline.due.from &&
        due.at < deadline.due.at,
    ),
  );
}

/** Whether every merged case leads, from case to case, to one that lives, which remembers it. */
export function mergedReachSurvivors(cases: readonly Case[]): boolean {
  const byCode = new Map(cases.map((found) => [found.code, found]));
  return cases.every((found) => {
    const path = [found];
    for (let next = found.mergedInto; next !== undefined; next = path.at(-1)?.mergedInto) {
      const survivor = byCode.get(next);
      if (survivor === undefined || path.includes(survivor)) return false;
      if (!survivor.absorbed.includes(path.at(-1)?.code ?? '')) return false;
      path.push(survivor);
    }
    return true;
  });
}
