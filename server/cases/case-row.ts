import { type Case, currentDue, nextAlarmAt, queueOf, unitIdsOf } from '@linli/domain/cases';
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
    found.accusation === undefined ? null : found.centre.divisionCode,
    found.accusation?.units.map(({ id }) => id) ?? [],
  ];
}
