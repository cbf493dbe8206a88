import type { MediationFileView } from '@linli/domain/mediation';
import { draftOfTerm, newTerm, type TermDraft } from '../../parts/mediation/term-drafts.ts';

export type AgreementValues = {
  facts: string;
  points: string;
  responsibility: string;
  terms: TermDraft[];
  scope: 'whole' | 'part';
  remaining: string;
  isSeen: boolean;
};

/**
 * What an agreement begins with: the draft that lies there, or the facts and requests of the application and the last terms that
 * were put forward. Nothing that was said in confidence goes into it by itself.
 */
export function agreementBegun(found: MediationFileView): AgreementValues {
  const { draft, facts, requests, proposals, parties } = found;
  const terms = draft?.terms ?? proposals.at(-1)?.terms ?? [];
  return {
    facts: (draft?.facts ?? facts)?.text ?? '',
    points: draft?.points?.text ?? requests.map(({ text }) => text).join('；'),
    responsibility: draft?.responsibility?.text ?? '',
    terms: terms.length > 0 ? terms.map(draftOfTerm) : [newTerm([], parties)],
    scope: draft?.scope ?? 'whole',
    remaining: draft?.remaining?.text ?? '',
    isSeen: false,
  };
}
