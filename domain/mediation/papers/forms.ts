import { followUp, judicialConfirmation, performance } from './forms/afterwards.ts';
import { agreement, oralAgreement } from './forms/agreement.ts';
import { acceptance, application, rightsNotice } from './forms/beginning.ts';
import { closing, termination } from './forms/ending.ts';
import { evidence, investigation } from './forms/inquiry.ts';
import { identity, powerOfAttorney } from './forms/people.ts';
import { jointMeeting, mediationRecord } from './forms/sitting.ts';
import { backCover, cover, fileNote, toc } from './forms/volume.ts';
import type { PaperForm } from './paper-form.ts';

/** The nineteen forms of the ministry in the order of a volume, and the paper of a joint meeting. */
export const paperForms = {
  cover,
  toc,
  application,
  acceptance,
  rightsNotice,
  identity,
  powerOfAttorney,
  investigation,
  evidence,
  mediationRecord,
  agreement,
  oralAgreement,
  performance,
  followUp,
  judicialConfirmation,
  termination,
  jointMeeting,
  closing,
  fileNote,
  backCover,
} as const satisfies Record<string, PaperForm>;

export type PaperCode = keyof typeof paperForms;
export const paperCodes = Object.keys(paperForms) as PaperCode[];

export function getPaperForm(code: PaperCode): PaperForm {
  return paperForms[code];
}
