import type {
  CaseList,
  CaseQuery,
  CaseView,
  ContactReadingInput,
  ContactView,
  HistoryEntry,
  ReadingView,
  Registered,
  Registration,
  RuleOfCase,
  SplitInput,
  Step,
} from '@linli/domain/cases';
import { get, getBlob, getTagged, search, send, type Tagged } from './api.ts';
import type { Intent } from './intent.ts';

/** Shows that the asker is the reporter of one case: see receipt-session.ts. Staff are known by their cookie. */
export type Proof = { token?: string | undefined };

const proven = ({ token }: Proof) => (token ? { headers: { authorization: `Bearer ${token}` } } : {});

/** `asMyself`: a resident with an account keeps it there. */
export function registerCase(registration: Registration, intent: Intent, asMyself = false): Promise<Registered> {
  return send('/cases', { body: registration, intent, asMyself });
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

/** Who opened the sensitive parts of a case, newest first. */
export async function listReadings(code: string, proof: Proof = {}): Promise<ReadingView[]> {
  return (await get<{ readings: ReadingView[] }>(`/cases/${code}/readings`, {}, proven(proof))).readings;
}

/** By which rules the deadlines of a case were fixed. */
export async function listRulesOfCase(code: string): Promise<RuleOfCase[]> {
  return (await get<{ rules: RuleOfCase[] }>(`/cases/${code}/deadline-rules`)).rules;
}

export type StepCall = Proof & { code: string; step: Step; body: unknown; intent: Intent; tag?: string | undefined };

/** Takes one step with a case. Its name is the address; the answer is the case as it stands then. */
export function takeStep({ code, step, body, intent, tag, token }: StepCall): Promise<CaseView> {
  return send(`/cases/${code}/${addressOf(step)}`, { body, intent, tag, ...proven({ token }) });
}

/** Registers a part of a report as a case of its own. */
export function splitCase(code: string, split: SplitInput, intent: Intent): Promise<{ code: string }> {
  return send(`/cases/${code}/splits`, { body: split, intent });
}

export type NearbyCase = {
  code: string;
  words: string;
  status: CaseView['status'];
  metres?: number;
  registeredAt: string;
  /** Of what is public: how many said that they have it too. */
  affectedCount?: number;
};

/** What others have reported nearby, so that one lamp is not reported forty times. */
export async function listSimilar(question: {
  words: string;
  lng?: number | undefined;
  lat?: number | undefined;
  divisionCode?: string | undefined;
  categoryCode?: string | undefined;
}): Promise<NearbyCase[]> {
  return (await search<{ duplicates: NearbyCase[] }>('/duplicate-searches', question)).duplicates;
}

export function attach(picture: Blob, divisionCode: string, intent: Intent): Promise<{ id: string }> {
  const form = new FormData();
  form.append('divisionCode', divisionCode);
  form.append('file', picture, 'photo.jpg');
  return send('/attachments', { body: form, intent });
}

/** A step's name is its address, in kebab-case; in the plural where a case may have many. */
export function addressOf(step: Step): string {
  const plural = ['note', 'supplement', 'question', 'answer', 'extensionRequest', 'followUpAttempt'].includes(step)
    ? 's'
    : '';
  return step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) + plural;
}

/** A picture or a file of a case, as bytes: it needs the asker's proof, which an <img> cannot send. */
export function readAttachment(code: string, id: string, proof: Proof = {}): Promise<Blob> {
  return getBlob(`/cases/${code}/attachments/${id}`, proven(proof));
}

export type QueueCounts = {
  queues: Array<{ queue: string; count: number; overdue: number; extensionPending: number; returned: number }>;
  extensionsToDecide: number;
  /** Of other units' cases, in which this one still has to assist. */
  assisting: number;
};

export function countQueues(): Promise<QueueCounts> {
  return get('/cases/counts');
}

export type Contact = ContactView;

/** Masked for staff; whole for whoever reported. */
export function getContact(code: string, proof: Proof = {}): Promise<Contact> {
  return get(`/cases/${code}/contact`, {}, proven(proof));
}

/** Whole, once: who asks and why is written down. */
export function readContact(code: string, reading: ContactReadingInput): Promise<Contact> {
  return search(`/cases/${code}/contact-readings`, reading);
}
