import type { Checklist, PlaceVisit, PlaceVisitInput } from '@linli/domain/cases';
import { get, send } from './api.ts';
import type { Intent } from './intent.ts';

export async function listChecklists(): Promise<Checklist[]> {
  return (await get<{ checklists: Checklist[] }>('/checklists')).checklists;
}

/** Of the last seven days, in the division of this post. */
export async function listPlaceVisits(): Promise<PlaceVisit[]> {
  return (await get<{ visits: PlaceVisit[] }>('/place-visits')).visits;
}

export function recordPlaceVisit(visit: PlaceVisitInput, intent: Intent): Promise<{ id: string }> {
  return send('/place-visits', { body: visit, intent });
}
