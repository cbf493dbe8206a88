import type { AttachmentRef } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { MediationInput, MediationStep } from './inputs.ts';
import type { Mediation } from './mediation.ts';
import { mayActOnMediation } from './policy.ts';
import type { Circle } from './secret.ts';
import type { MediationView } from './view.ts';

/** What a file is handed in for. It decides who may open it, and which step may name it. */
export const attachmentUses = [
  'identity',
  'rights',
  'authority',
  'evidence',
  'confidence',
  'opinion',
  'signature',
  'consent',
  'proof',
  'letter',
  'receipt',
] as const;
export type AttachmentUse = (typeof attachmentUses)[number];

/** The circle of each: for whom it is sealed. */
export const circleOfUse = {
  identity: 'particulars',
  rights: 'particulars',
  authority: 'particulars',
  evidence: 'file',
  confidence: 'confidence',
  opinion: 'file',
  signature: 'file',
  consent: 'file',
  proof: 'file',
  letter: 'file',
  receipt: 'committee',
} as const satisfies Record<AttachmentUse, Circle['circle']>;

/** A file that a step names, and what it must have been handed in for. */
export type NamedAttachment = { readonly id: string; readonly use: AttachmentUse };

type Naming = { [Name in MediationStep]?: (input: MediationInput<Name>) => (NamedAttachment | undefined)[] };

const consent = ({ paper }: { paper?: string }) => [named(paper, 'consent')];

const namings: Naming = {
  rightsNotice: consent,
  longerTimeConsent: consent,
  confirmationWish: consent,
  publicityConsent: consent,
  partyDescription: ({ identity, rights = [], agent }) => [
    named(identity, 'identity'),
    ...rights.map((id) => named(id, 'rights')),
    named(agent?.paper, 'authority'),
  ],
  evidence: ({ fileId, shownTo }) => [named(fileId, shownTo === 'confidence' ? 'confidence' : 'evidence')],
  expertOpinion: ({ fileId }) => [named(fileId, 'opinion')],
  signature: ({ image }) => [named(image, 'signature')],
  performance: ({ proof }) => [named(proof, 'proof')],
  performanceClaim: ({ proof }) => [named(proof, 'proof')],
  transferLetter: ({ letter }) => [named(letter, 'letter')],
  transferRecord: ({ receiptId }) => [named(receiptId, 'receipt')],
};

function named(id: string | undefined, use: AttachmentUse): NamedAttachment | undefined {
  return id === undefined ? undefined : { id, use };
}

/** The files that the input of a step names. */
export function namedAttachments<Name extends MediationStep>(step: Name, input: MediationInput<Name>) {
  const naming = namings[step] as ((input: MediationInput<Name>) => (NamedAttachment | undefined)[]) | undefined;
  return (naming?.(input) ?? []).filter((each) => each !== undefined);
}

/**
 * Why she may not hand in a file for this. What is for mediators alone is for those who were told: there must be one, and who keeps
 * the files is none of them.
 */
export function whyNotHandIn(found: Mediation, use: AttachmentUse, actor: Actor): Refusal | undefined {
  if (!mayActOnMediation(actor, 'attachment', found))
    return refuse('mediation.stepNotYours', { values: { step: 'attachment' } });
  // What is on file is sealed; a word about its story may still come on paper.
  if (found.status === 'archived' && use !== 'consent')
    return refuse('mediation.stepNotNow', { values: { step: 'attachment', status: found.status } });
  if (use !== 'confidence') return undefined;
  if (!mayActOnMediation(actor, 'readConfidences', found))
    return refuse('mediation.stepNotYours', { values: { step: 'attachment' } });
  return found.mediators.length === 0 ? refuse('mediation.noMediatorYet', { field: 'use' }) : undefined;
}

/** The files that stand in a mediation, or in what somebody sees of it. One that nothing names is not among them. */
export function attachmentsIn(seen: MediationView | Mediation): AttachmentRef[] {
  const found: AttachmentRef[] = [];
  collect(seen, found);
  return found;
}

function collect(value: unknown, found: AttachmentRef[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, sha256, mediaType } = value as Partial<AttachmentRef>;
  if (id !== undefined && sha256 !== undefined && mediaType !== undefined) found.push({ id, sha256, mediaType });
  else for (const part of Object.values(value)) collect(part, found);
}
