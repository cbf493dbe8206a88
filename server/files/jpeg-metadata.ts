const startOfScan = 0xda;
const comment = 0xfe;
/** JFIF and Adobe's word on colours, without which a picture may show wrong ones; all other APP segments are notes. */
const neededApps = new Set([0xe0, 0xee]);

/**
 * A JPEG without what devices and programs note in it (EXIF with place and time, XMP, thumbnails, comments): ITU-T T.81, B.1.1.
 * Its pixels are not touched. What is no JPEG comes back as it is.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const isNote = marker === comment || (marker >= 0xe0 && marker <= 0xef && !neededApps.has(marker));
    if (!isNote) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}
