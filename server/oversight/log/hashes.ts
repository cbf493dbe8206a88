import { createHash } from 'node:crypto';
import { type LinkPlace, leafLine, linkLine } from '@linli/domain/proof';

/** The hash before the first link of a county's chain. */
export const beginningOfChain = Buffer.alloc(32);

export function linkHash(previous: Buffer, place: LinkPlace, entryHash: Buffer): Buffer {
  return sha256(previous, linkLine(place, entryHash.toString('hex')));
}

export function leafHash(place: LinkPlace, ofLink: Buffer): Buffer {
  return sha256(Buffer.of(0), leafLine(place, ofLink.toString('hex')));
}

/** The hash of two subtrees beside each other (RFC 6962, 2.1). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.of(1), left, right);
}

function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
