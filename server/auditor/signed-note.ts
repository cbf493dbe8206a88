import { createPublicKey, hash, verify } from 'node:crypto';

/** The head of a tree, as a note says it. `root` in hexadecimal digits. */
export type TreeHead = { readonly origin: string; readonly size: number; readonly root: string };

const prefixOfPublicKey = Buffer.from('302a300506032b6570032100', 'hex');

/** The head that a note holds; undefined where it is not in the form of c2sp.org/tlog-checkpoint. */
export function readHead(note: string): TreeHead | undefined {
  const [, origin, size, root] =
    /^([^\n]+)\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*\n(?:— [^\n]+\n)+$/.exec(note) ?? [];
  if (origin === undefined || root === undefined) return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64').toString('hex') };
}

/** Whether the key has signed the note (c2sp.org/signed-note, Ed25519). */
export function isSigned(note: string, verifierKey: string): boolean {
  const at = note.lastIndexOf('\n\n');
  const [name = '', idText = '', keyText = ''] = verifierKey.trim().split('+', 2).concat(afterSecondPlus(verifierKey));
  const typed = Buffer.from(keyText, 'base64');
  const id = Buffer.from(hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'hex').slice(0, 8), 'hex');
  if (at === -1 || typed.length !== 33 || typed[0] !== 1 || id.toString('hex') !== idText) return false;
  const key = createPublicKey({
    key: Buffer.concat([prefixOfPublicKey, typed.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  const text = Buffer.from(note.slice(0, at + 1));
  return note
    .slice(at + 2)
    .split('\n')
    .filter((line) => line.startsWith(`— ${name} `))
    .map((line) => Buffer.from(line.slice(name.length + 3), 'base64'))
    .some((signed) => signed.subarray(0, 4).equals(id) && verify(null, text, key, signed.subarray(4)));
}

/** The Base64 of a key may hold a plus itself. */
function afterSecondPlus(verifierKey: string): string {
  return verifierKey.trim().split('+').slice(2).join('+');
}
