import type { DrawnPaper } from '@linli/domain/mediation';
import { pictureTypes, redrawPicture } from '../../files/index.ts';
import { readSealed } from '../attachment-bytes.ts';
import type { StoredAttachment } from '../attachment-store.ts';
import type { Keys } from '../keys.ts';
import type { MediationParts } from '../world.ts';

/** The picture of a hand, as JPEG, for the line on which it was given. */
export type PrintedHand = {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** The files of hands that stand on lines of these papers. */
export function handsOn(papers: readonly Pick<DrawnPaper, 'blocks'>[]): string[] {
  const all = papers.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'signature' && block.hand !== undefined ? [block.hand] : [])),
  );
  return [...new Set(all)];
}

/** A hand is drawn on a strip three times as wide as high; a scan of the whole signed paper is none, and lies behind. */
const leastWidth = 2;
const longestSide = 900;

type Scanned = { readonly id: string; readonly stored: StoredAttachment };

export async function loadHands(
  files: MediationParts['files'],
  keys: Keys,
  scanned: readonly Scanned[],
): Promise<PrintedHand[]> {
  const all = await Promise.all(scanned.map((each) => loadOne(files, keys, each)));
  return all.flatMap((hand) => (hand === undefined || hand.width < leastWidth * hand.height ? [] : [hand]));
}

async function loadOne(
  files: MediationParts['files'],
  keys: Keys,
  { id, stored }: Scanned,
): Promise<PrintedHand | undefined> {
  const type = pictureTypes.find((one) => one === stored.mediaType);
  const bytes = type && (await readSealed(files, keys, stored, 'bytes'));
  if (type === undefined || bytes === undefined) return undefined;
  const { drawn } = await redrawPicture({ bytes, type, longest: longestSide, as: 'image/jpeg' });
  return drawn && { id, bytes: drawn.bytes, width: drawn.width, height: drawn.height };
}
