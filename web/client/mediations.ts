import type {
  AttachmentUse,
  CandidatesView,
  LeadPresence,
  MediationApplication,
  MediationArchive,
  MediationCalendar,
  MediationFileView,
  MediationInput,
  MediationInvitationView,
  MediationList,
  MediationOpenings,
  MediationOutcomeView,
  MediationStep,
  MediationTaken,
  OpenedMediation,
} from '@linli/domain/mediation';
import { get, getBlob, getTagged, send, type Tagged } from './api.ts';
import type { Intent } from './intent.ts';

/** Shows that the asker is a party of one mediation; staff are known by their cookie. */
export type PartyProof = { token?: string | undefined };

const proven = ({ token }: PartyProof) => (token ? { headers: { authorization: `Bearer ${token}` } } : {});

/** What this post reads, what is due first at the head. */
export function listMediations(): Promise<MediationList> {
  return get('/mediations');
}

/** Archived files of one's committee, by what was typed; a page after the other. */
export function listMediationArchive(words: string, after?: string): Promise<MediationArchive> {
  return get('/mediation-archive', { ...(words !== '' && { words }), ...(after !== undefined && { after }) });
}

/** Sittings from a day on, and when which room is taken. */
export function readMediationCalendar(from: string, days: number): Promise<MediationCalendar> {
  return get('/mediation-calendar', { from, days: String(days) });
}

/** The file with the words that are for the asker. That staff opened it is written down, and the parties may read it. */
export function getMediation(code: string, proof: PartyProof = {}): Promise<Tagged<MediationFileView>> {
  return getTagged(`/mediations/${code}`, {}, proven(proof));
}

/** How it stands, for whoever sent it, had it first or is called to a meeting. */
export function getMediationOutcome(code: string): Promise<MediationOutcomeView> {
  return get(`/mediations/${code}/outcome`);
}

/** What was written for one's committee when it was asked to mediate with another. */
export function getMediationInvitation(code: string): Promise<MediationInvitationView> {
  return get(`/mediations/${code}/invitation`);
}

/** Who opened the file, newest first. */
export async function listMediationOpenings(
  code: string,
  proof: PartyProof = {},
): Promise<MediationOpenings['openings']> {
  return (await get<MediationOpenings>(`/mediations/${code}/openings`, {}, proven(proof))).openings;
}

/** Writes a dispute down at the committee. The receipts in the answer are shown once, and nobody can show them again. */
export function openMediation(application: MediationApplication, intent: Intent): Promise<OpenedMediation> {
  return send('/mediations', { body: application, intent });
}

/** A new receipt for a party, after asking who she is: one that she had opens nothing any more. */
export function giveMediationReceipt(
  code: string,
  party: number,
  intent: Intent,
): Promise<{ party: number; code: string; receipt: string }> {
  return send(`/mediations/${code}/receipts`, { body: { party }, intent });
}

/** Who could mediate a dispute, the best first, and who could not. */
export function listCandidates(code: string): Promise<CandidatesView> {
  return get(`/mediations/${code}/candidates`);
}

/** When whoever leads a mediation is there. */
export function readLeadPresence(code: string): Promise<LeadPresence> {
  return get(`/mediations/${code}/lead-presence`);
}

export type MediationStepCall<Name extends MediationStep = MediationStep> = PartyProof & {
  code: string;
  step: Name;
  body: MediationInput<Name>;
  intent: Intent;
  /** Of the file as she saw it; the server refuses if it has changed since. */
  tag?: string | undefined;
};

/** Takes one step with a file. Its name is the address; the answer says how the file stands, and none of its words. */
export function takeMediationStep<Name extends MediationStep>({
  code,
  step,
  body,
  intent,
  tag,
  ...proof
}: MediationStepCall<Name>): Promise<MediationTaken> {
  return send(`/mediations/${code}/${addressOfMediationStep(step)}`, { body, intent, tag, ...proven(proof) });
}

export function addressOfMediationStep(step: MediationStep): string {
  return step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A paper of a file: a scan, a photo, an image of a signature. Gives the id by which a step names it, for this use alone. */
export function attachToMediation(
  code: string,
  file: Blob,
  use: AttachmentUse,
  intent: Intent,
  proof: PartyProof = {},
): Promise<{ id: string }> {
  const form = new FormData();
  form.append('use', use);
  form.append('file', file, 'file');
  return send(`/mediations/${code}/attachments`, { body: form, intent, ...proven(proof) });
}

/** A paper as bytes: it needs the asker's proof, which an <img> cannot send. */
export function readMediationAttachment(code: string, id: string, proof: PartyProof = {}): Promise<Blob> {
  return getBlob(`/mediations/${code}/attachments/${id}`, proven(proof));
}
