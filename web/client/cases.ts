import type { CaseList, CaseQuery, CaseView, HistoryEntry, Registered, Registration, Step } from '@linli/domain/cases';
import { get, getBlob, getTagged, send, type Tagged } from './api.ts';
import type { Intent } from './intent.ts';

/** Shows that the asker is the reporter of one case: see receipt-session.ts. Staff are known by their cookie. */
export type Proof = { token?: string | undefined };

const proven = ({ token }: Proof) => (token ? { headers: { authorization: `Bearer ${token}` } } : {});

export function registerCase(registration: Registration, intent: Intent): Promise<Registered> {
  return send('/cases', { body: registration, intent });
}

export function getCase(code: string, proof: Proof = {}): Promise<Tagged<CaseView>> {
  return getTagged(`/cases/${code}`, {}, proven(proof));
}

export function listCases(query: CaseQuery): Promise<CaseList> {
  return get('/cases', query);
}

export async function listHistory(code: string, proof: Proof = {}): Promise<HistoryEntry[]> {
  return (await get<{ entries: HistoryEntry[] }>(`/cases/${code}/history`, {}, proven(proof))).entries;
}

export type StepCall = Proof & { code: string; step: Step; body: unknown; intent: Intent; tag?: string | undefined };

/** Takes one step with a case. Its name is the address; the answer is the case as it stands then. */
export function takeStep({ code, step, body, intent, tag, token }: StepCall): Promise<CaseView> {
  return send(`/cases/${code}/${addressOf(step)}`, { body, intent, tag, ...proven({ token }) });
}

export type NearbyCase = {
  code: string;
  words: string;
  status: CaseView['status'];
  placeName: string;
  metres?: number;
  registeredAt: string;
};

/** What others have reported nearby, so that one lamp is not reported forty times. */
export async function listSimilar(question: {
  words: string;
  lng?: number | undefined;
  lat?: number | undefined;
  divisionCode?: string | undefined;
  categoryCode?: string | undefined;
}): Promise<NearbyCase[]> {
  return (await get<{ cases: NearbyCase[] }>('/cases/similar', question)).cases;
}

export function attach(picture: Blob, intent: Intent): Promise<{ id: string }> {
  const form = new FormData();
  form.append('file', picture, 'photo.jpg');
  return send('/attachments', { body: form, intent });
}

/** Step names are camelCase in the domain and kebab-case in addresses. */
export function addressOf(step: string): string {
  return step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A picture or a file of a case, as bytes: it needs the asker's proof, which an <img> cannot send. */
export function readAttachment(code: string, id: string, proof: Proof = {}): Promise<Blob> {
  return getBlob(`/cases/${code}/attachments/${id}`, proven(proof));
}
