import { fileTypeFromBuffer } from 'file-type';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** What the bytes are, whatever they are called; undefined for all that is not accepted. */
export async function recognizeMedia(bytes: Uint8Array): Promise<PictureType | 'application/pdf' | undefined> {
  if (isPlainPdf(bytes)) return 'application/pdf';
  const found = await fileTypeFromBuffer(bytes);
  // An animated PNG is a PNG; its first picture is kept.
  const mime = found?.mime === 'image/apng' ? 'image/png' : found?.mime;
  return pictureTypes.find((type) => type === mime);
}

/**
 * A PDF from its first byte to its last. Readers of PDF forgive garbage around it, and that is where a second file hides:
 * a page of HTML before, a zip archive behind. Pictures need no such test, since they are drawn anew.
 */
function isPlainPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^%PDF-[12]\.[0-9]/.test(text.toString('latin1', 0, 8))) return false;
  const ending = text.toString('latin1', Math.max(0, text.length - 1024));
  return /%%EOF[\s\0]*$/.test(ending) && !endsAsZip(text);
}

const zipEnd = Buffer.from('PK\u0005\u0006', 'latin1');
const zipEndBytes = 22;

/** A zip archive is read from its end: a last record whose comment reaches exactly to the end of the file. */
function endsAsZip(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf(zipEnd);
  if (at < 0 || at + zipEndBytes > bytes.length) return false;
  return at + zipEndBytes + bytes.readUInt16LE(at + zipEndBytes - 2) === bytes.length;
}
