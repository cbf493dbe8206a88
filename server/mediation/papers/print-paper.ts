import type { Instant } from '@linli/domain/kernel';
import type { DrawnPaper } from '@linli/domain/mediation';
import { openOneWorker, WorkerBusy } from '../../files/index.ts';
import { refused } from '../../http/index.ts';
import { drawDocx } from './draw-docx.ts';
import type { PrintedHand } from './hands-on-paper.ts';

/** A picture that lies behind a paper of a volume, as JPEG. */
export type PrintedScan = {
  readonly id: string;
  readonly name: string;
  readonly behind: number;
  readonly bytes: Uint8Array;
};
/** A PDF that lies behind a paper: its pages stand in the volume, numbered with the others. */
export type PrintedPdf = PrintedScan & { readonly sha256: string };
export type PaperJob = {
  readonly papers: readonly DrawnPaper[];
  readonly scans?: readonly PrintedScan[];
  readonly pdfs?: readonly PrintedPdf[];
  readonly hands?: readonly PrintedHand[];
  readonly title: string;
  readonly author: string;
  readonly at: Instant;
  /** Stands small under the page numbers: the seal of a volume. */
  readonly foot?: string;
};

const worker = openOneWorker<PaperJob, Uint8Array>(new URL('./printer-worker.ts', import.meta.url), {
  mostWaiting: 16,
  secondsForOne: 60,
  secondsIdle: 60,
  heapMegabytes: 384,
  megabytes: 768,
});

export const paperFormats = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const paperMedia: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Draws one paper as a Word file or as PDF. The same paper, at the same moment, gives the same PDF. Refuses with
 * `server.busy` where too many wait.
 *
 *     await printPaper({ name: '聘书', blocks: fillPaper(appointmentBlocks, filling).blocks }, { author, at: now }, 'pdf')
 */
export async function printPaper(
  paper: DrawnPaper,
  {
    author,
    at,
    hands = [],
  }: { readonly author: string; readonly at: Instant; readonly hands?: readonly PrintedHand[] },
  format: PaperFormat,
): Promise<Uint8Array> {
  if (format === 'docx') return drawDocx(paper, { author, hands });
  return printPapers({ papers: [paper], title: paper.name, author, at, hands });
}

/** Several papers as one PDF with its pages numbered on. */
export function printPapers(job: PaperJob): Promise<Uint8Array> {
  return worker.ask(job).catch((error) => {
    throw error instanceof WorkerBusy ? refused('server.busy') : error;
  });
}
