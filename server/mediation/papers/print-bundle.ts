import type { Instant } from '@linli/domain/kernel';
import type { DrawnPaper, Mediation, PaperAttachment, PaperCode } from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { pictureTypes, redrawPicture } from '../../files/index.ts';
import { readSealed } from '../attachment-bytes.ts';
import { findAttachment, type StoredAttachment } from '../attachment-store.ts';
import type { Keys } from '../keys.ts';
import type { MediationParts } from '../world.ts';
import { type PrintedScan, printPapers } from './print-paper.ts';

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

/** Several papers with the pictures that lie behind each as one PDF. A PDF that was handed in is named, and lies beside it. */
export async function printBundle(
  files: MediationParts['files'],
  keys: Keys,
  { papers, attachments, ...about }: Bundle,
): Promise<Uint8Array> {
  const scans: PrintedScan[] = [];
  for (const { id, name, behind, stored } of attachments.slice(0, mostScans)) {
    const at = papers.findLastIndex(({ paper }) => paper === behind);
    const type = pictureTypes.find((one) => one === stored.mediaType);
    const bytes = type && at >= 0 ? await readSealed(files, keys, stored, 'bytes') : undefined;
    if (type === undefined || bytes === undefined) continue;
    const { drawn } = await redrawPicture({ bytes, type, longest: longestSide, as: 'image/jpeg' });
    if (drawn !== undefined) scans.push({ id, name, behind: at, bytes: drawn.bytes });
  }
  return printPapers({ papers: papers.map(({ name, blocks }) => ({ name, blocks })), scans, ...about });
}
