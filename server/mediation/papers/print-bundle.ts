import type { Instant } from '@linli/domain/kernel';
import type { DrawnPaper, Mediation, PaperAttachment, PaperCode } from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { pictureTypes, redrawPicture } from '../../files/index.ts';
import { readSealed } from '../attachment-bytes.ts';
import { findAttachment, type StoredAttachment } from '../attachment-store.ts';
import type { Keys } from '../keys.ts';
import type { MediationParts } from '../world.ts';
import { handsOn, loadHands } from './hands-on-paper.ts';
import { type PrintedPdf, type PrintedScan, printPapers } from './print-paper.ts';

export type FoundAttachment = PaperAttachment & { readonly stored: StoredAttachment };

/** Where each file behind these papers lies, as far as the scope of the transaction sees it. */
export async function findAttachments(
  tx: Transaction,
  found: Mediation,
  attachments: readonly PaperAttachment[],
): Promise<FoundAttachment[]> {
  const all = await Promise.all(attachments.map(({ id }) => findAttachment(tx, found, id)));
  return attachments.flatMap((each, at) => {
    const stored = all[at];
    return stored === undefined ? [] : [{ ...each, stored }];
  });
}

type Bundle = {
  readonly papers: readonly (DrawnPaper & { readonly paper: PaperCode })[];
  readonly attachments: readonly FoundAttachment[];
  readonly title: string;
  readonly author: string;
  readonly at: Instant;
  readonly foot?: string;
};

/** Enough for a page in print; the file itself is kept apart. */
const longestSide = 1600;
const mostScans = 60;

/**
 * Several papers as one PDF, with what lies behind each: pictures, and the pages of PDFs. A hand stands on its line and not behind the
 * paper once more.
 */
export async function printBundle(
  files: MediationParts['files'],
  keys: Keys,
  { papers, attachments, ...about }: Bundle,
): Promise<Uint8Array> {
  const onLines = new Set(handsOn(papers));
  const hands = await loadHands(files, keys, distinct(attachments.filter(({ id }) => onLines.has(id))));
  const behind = attachments.filter(({ id }) => !hands.some((hand) => hand.id === id)).slice(0, mostScans);
  const scans: PrintedScan[] = [];
  const pdfs: PrintedPdf[] = [];
  for (const { id, name, sha256, behind: paperCode, stored } of behind) {
    const at = papers.findLastIndex(({ paper }) => paper === paperCode);
    const bytes = at < 0 ? undefined : await readSealed(files, keys, stored, 'bytes');
    if (bytes === undefined) continue;
    const type = pictureTypes.find((one) => one === stored.mediaType);
    if (type === undefined) {
      pdfs.push({ id, name, sha256, behind: at, bytes });
      continue;
    }
    const { drawn } = await redrawPicture({ bytes, type, longest: longestSide, as: 'image/jpeg' });
    if (drawn !== undefined) scans.push({ id, name, behind: at, bytes: drawn.bytes });
  }
  return printPapers({ papers: papers.map(({ name, blocks }) => ({ name, blocks })), scans, pdfs, hands, ...about });
}

/** One paper on which many signed is named by each of them. */
function distinct(attachments: readonly FoundAttachment[]): FoundAttachment[] {
  return [...new Map(attachments.map((each) => [each.id, each])).values()];
}
