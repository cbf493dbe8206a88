/** One signature under a note: `signature` in Base64, of which the first four bytes name the key. */
export type NoteSignature = { readonly keyName: string; readonly signature: string };

/** What a log has signed (c2sp.org/tlog-checkpoint). `root` in Base64; `signedText` is exactly what the signatures are of. */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly signedText: string;
  readonly signatures: readonly NoteSignature[];
};

/** A key that verifies notes (c2sp.org/signed-note): `keyId` in hexadecimal digits, `key` in Base64 behind its type. */
export type VerifierKey = { readonly name: string; readonly keyId: string; readonly key: string };

const root = /^[A-Za-z0-9+/]{43}=$/;
const size = /^(0|[1-9][0-9]{0,15})$/;
const signatureLine = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;

/** The checkpoint that a note holds; undefined where it holds none. Whether the signatures are good is not looked at. */
export function parseCheckpoint(note: string): Checkpoint | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return undefined;
  const signedText = note.slice(0, end + 1);
  const [origin = '', sizeLine = '', rootLine = ''] = signedText.split('\n');
  if (origin === '' || !size.test(sizeLine) || !root.test(rootLine)) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map((line) => signatureLine.exec(line));
  if (signatures.includes(null)) return undefined;
  return {
    origin,
    size: Number(sizeLine),
    root: rootLine,
    signedText,
    signatures: signatures.map((found) => ({ keyName: found?.[1] ?? '', signature: found?.[2] ?? '' })),
  };
}

/** What is signed of a tree. `root` in Base64. */
export function checkpointText(origin: string, size: number, root: string): string {
  return `${origin}\n${size}\n${root}\n`;
}

export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name, keyId, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  return name === undefined || keyId === undefined || key === undefined ? undefined : { name, keyId, key };
}
