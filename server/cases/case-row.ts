import { type Case, currentDue, nextAlarmAt, queueOf } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';

/** The columns by which a case is found, in the order of the statements in store.ts. */
export function columnsOf(found: Case, redAfter: (due: Instant) => Instant): unknown[] {
  const { queue, unitId } = queueOf(found);
  const current = currentDue(found);
  return [
    found.countyCode,
    found.id,
    found.version,
    found.status,
    queue,
    unitId,
    found.place.divisionCode,
    found.categoryCode ?? null,
    found.centre.id,
    unitIdsOf(found),
    found.sensitivity,
    found.isPublic,
    found.supervisions.some((supervision) => supervision.listed),
    found.extensions.some((extension) => extension.decision === undefined),
    current?.stage ?? null,
    current?.due.at ?? null,
    found.alarm.level,
    nextAlarmAt(found, redAfter) ?? null,
    JSON.stringify(found),
  ];
}

/**
 * Every unit that may see the case because it has or had a part in it. A unit that gave its order back sees it no more
 * once the case has gone on: until then it must, for nobody may write a row that she could not read afterwards.
 */
export function unitIdsOf(found: Case): string[] {
  const hasGoneOn = found.status !== 'returned';
  const taking = found.orders
    .filter((order) => !(hasGoneOn && order.status === 'returned'))
    .map((order) => order.unit.id);
  const told = found.informed.map((unit) => unit.id);
  const ruled = found.ruling === undefined ? [] : [found.ruling.unitId];
  return [...new Set([found.centre.id, ...taking, ...told, ...ruled])];
}
