import type { Checklist, PlaceVisit, PlaceVisitInput } from '@linli/domain/cases';
import { get, getBlob, send } from './api.ts';
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

/** Small: a list of places is read on a phone. */
export function readVisitPhoto(visitId: string, id: string, size: 'whole' | 'thumbnail'): Promise<Blob> {
  return getBlob(`/place-visits/${visitId}/photos/${id}${size === 'thumbnail' ? '/thumbnail' : ''}`);
}

/** For everybody and at once, where it shows more than the place. */
export function removeVisitPhoto(visitId: string, id: string, intent: Intent): Promise<void> {
  return send(`/place-visits/${visitId}/photos/${id}`, { method: 'DELETE', intent });
}
