import type {
  PaperBlock,
  PaperCode,
  PaperList,
  PaperTemplateDetail,
  PaperTemplateInput,
  PaperTemplateView,
} from '@linli/domain/mediation';
import { get, getBlob, search, send } from './api.ts';
import type { Intent } from './intent.ts';
import type { PartyProof } from './mediations.ts';

export type ListedPaper = PaperList['papers'][number];
export type PaperFormat = 'pdf' | 'docx';

const proven = ({ token }: PartyProof) => (token ? { headers: { authorization: `Bearer ${token}` } } : {});

/** The papers of a file that are for the asker: ready, waiting for a step, or lacking a blank. */
export async function listPapers(code: string, proof: PartyProof = {}): Promise<ListedPaper[]> {
  return (await get<PaperList>(`/mediations/${code}/papers`, {}, proven(proof))).papers;
}

/** What the server and the reader's own device call a paper: `mediationRecord-2.pdf`. */
export function fileNameOf({ paper, number }: Pick<ListedPaper, 'paper' | 'number'>, format: PaperFormat): string {
  return `${paper}${number === undefined ? '' : `-${number}`}.${format}`;
}

/** One paper as a file. That staff printed it is written down. */
export function getPaper(
  code: string,
  paper: Pick<ListedPaper, 'paper' | 'number'>,
  format: PaperFormat,
  proof: PartyProof = {},
): Promise<Blob> {
  return getBlob(`/mediations/${code}/papers/${fileNameOf(paper, format)}`, proven(proof));
}

/** The forms as this county prints them. */
export async function listPaperTemplates(): Promise<PaperTemplateView[]> {
  return (await get<{ templates: PaperTemplateView[] }>('/paper-templates')).templates;
}

export function getPaperTemplate(paper: PaperCode): Promise<PaperTemplateDetail> {
  return get(`/paper-templates/${paper}`);
}

export function changePaperTemplate(
  paper: PaperCode,
  body: PaperTemplateInput,
  intent: Intent,
): Promise<PaperTemplateView> {
  return send(`/paper-templates/${paper}/versions`, { body, intent });
}

/** A form filled in with people who do not exist. */
export async function previewPaperTemplate(paper: PaperCode, blocks: readonly PaperBlock[]): Promise<Blob> {
  const { pdf } = await search<{ pdf: string }>(`/paper-templates/${paper}/previews`, { blocks });
  return new Blob([Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0))], { type: 'application/pdf' });
}
