import type {
  CommitteeChange,
  CommitteeDesk,
  CommitteeList,
  CommitteeView,
  LetterView,
  MediatorAdded,
  MediatorCard,
  MediatorChange,
} from '@linli/domain/mediation';
import { get, getBlob, send } from './api.ts';
import type { Intent } from './intent.ts';

/** What a committee's desk, or the county's, has to see to. */
export function readCommitteeDesk(): Promise<CommitteeDesk> {
  return get('/committee-desk');
}

export function listCommittees(): Promise<CommitteeList> {
  return get('/committees');
}

export function readCommittee(unitId: string): Promise<CommitteeView> {
  return get(`/committees/${unitId}`);
}

/** Its members come all together: `tag` refuses what was changed on the ground of older ones. */
export function changeCommittee(unitId: string, body: CommitteeChange, version: number, intent: Intent): Promise<void> {
  return send(`/committees/${unitId}`, { method: 'PATCH', body, intent, tag: `"v${version}"` });
}

export function addMediator(unitId: string, body: MediatorAdded, intent: Intent): Promise<{ id: string }> {
  return send(`/committees/${unitId}/mediators`, { body, intent });
}

export function readMediator(id: string): Promise<MediatorCard> {
  return get(`/mediators/${id}`);
}

export function changeMediator(id: string, body: MediatorChange, intent: Intent): Promise<void> {
  return send(`/mediators/${id}`, { method: 'PATCH', body, intent });
}

export function giveLetter(id: string, body: { from: string; until: string }, intent: Intent): Promise<LetterView> {
  return send(`/mediators/${id}/letters`, { body, intent });
}

export function printLetter(checkCode: string): Promise<Blob> {
  return getBlob(`/appointment-letters/${checkCode}`);
}

/** That everybody may see her photo is said with the photo itself. */
export function showPhoto(id: string, photo: Blob, intent: Intent): Promise<void> {
  const form = new FormData();
  form.append('agrees', 'yes');
  form.append('file', photo, 'photo');
  return send(`/mediators/${id}/photo`, { method: 'PUT', body: form, intent });
}

export function hidePhoto(id: string, intent: Intent): Promise<void> {
  return send(`/mediators/${id}/photo`, { method: 'DELETE', intent });
}

export function sayTie(code: string, personId: string, intent: Intent): Promise<void> {
  return send(`/mediations/${code}/ties`, { body: { personId }, intent });
}
