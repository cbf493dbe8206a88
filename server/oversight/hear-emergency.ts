import { type Actor, isStaff, relationsFor } from '@linli/domain/identity';
import { oversightPolicy } from '@linli/domain/oversight';
import type { OutboxEntry } from '../jobs/index.ts';

/** What rings on the desks of a county: that there is an emergency reading, and nothing of what is in it. */
export function hearEmergency(actor: Actor, { subject, subjectId, countyCode, type }: OutboxEntry) {
  if (subject !== 'emergencyReading' || !isStaff(actor)) return undefined;
  const isOfCounty = actor.divisionCode.slice(0, 6) === countyCode;
  const hears = relationsFor(oversightPolicy, 'listEmergencies', actor).length > 0;
  return isOfCounty && hears ? { id: subjectId, type } : undefined;
}
