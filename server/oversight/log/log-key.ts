import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, parseCheckpoint } from '@linli/domain/proof';
import { replaceFile } from './replace-file.ts';

/** The key that signs the checkpoints of this installation, and what it signed last. */
export type LogKey = {
  /** The name of the log, fixed when the key was made, whatever address people open later. */
  readonly origin: string;
  /** For everybody who wants to verify (c2sp.org/signed-note). */
  readonly verifierKey: string;
  /** A text with the signature under it. */
  readonly signNote: (text: string) => string;
  readonly hasSigned: (checkpoint: Checkpoint) => boolean;
  /** What was signed last, from outside of the database, so that a database set back to an older state is noticed. */
  readonly last: () => Checkpoint | undefined;
  readonly remember: (note: string) => void;
};

const ed25519 = 1;
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefixBytes = 12;

export const keyFile = 'checkpoint.key';
/** The public key, for whoever verifies without the private one. */
export const verifierKeyFile = 'checkpoint.vkey';
export const lastFile = 'checkpoint.last';

/** Opens the key in this folder; makes one for a log of this name where there is none. */
export function openLogKey(folder: string, originOfNew: string): LogKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, keyFile);
  if (!existsSync(path)) replaceFile(path, writeKey(originOfNew, randomBytes(32)));
  const { origin, seed } = readKey(readFileSync(path, 'utf8'), path);
  const secret = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
  const id = keyId(origin, publicBytes(secret));
  const verifierKey = verifierKeyOf(origin, secret);
  replaceFile(join(folder, verifierKeyFile), `${verifierKey}\n`);
  const lastPath = join(folder, lastFile);
  return {
    origin,
    verifierKey,
    signNote: (text) => {
      const signature = Buffer.concat([id, sign(null, Buffer.from(text), secret)]);
      return `${text}\n— ${origin} ${signature.toString('base64')}\n`;
    },
    hasSigned: ({ signedText, signatures }) =>
      signatures.some(({ keyName, signature }) => {
        const bytes = Buffer.from(signature, 'base64');
        const isOurs = keyName === origin && bytes.subarray(0, 4).equals(id);
        return isOurs && verify(null, Buffer.from(signedText), createPublicKey(secret), bytes.subarray(4));
      }),
    last: () => (existsSync(lastPath) ? readLast(lastPath) : undefined),
    remember: (note) => replaceFile(lastPath, note),
  };
}

/** The name that a new log takes: the address that people open, without its scheme. */
export function originOf(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl);
  return `${host}${pathname.replace(/\/$/, '')}/api/v1/transparency`;
}

function writeKey(origin: string, seed: Buffer): string {
  const secret = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
  const id = keyId(origin, publicBytes(secret)).toString('hex');
  return `PRIVATE+KEY+${origin}+${id}+${Buffer.concat([Buffer.of(ed25519), seed]).toString('base64')}\n`;
}

function readKey(text: string, path: string): { origin: string; seed: Buffer } {
  const [, origin, key] = /^PRIVATE\+KEY\+([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/]{44})\n$/.exec(text) ?? [];
  const bytes = Buffer.from(key ?? '', 'base64');
  if (origin === undefined || bytes.length !== 33 || bytes[0] !== ed25519)
    throw new Error(`${path} holds no signing key: restore it from its copy`);
  return { origin, seed: bytes.subarray(1) };
}

function readLast(path: string): Checkpoint {
  const checkpoint = parseCheckpoint(readFileSync(path, 'utf8'));
  if (checkpoint === undefined) throw new Error(`${path} holds no checkpoint: restore it from its copy`);
  return checkpoint;
}

function verifierKeyOf(origin: string, secret: KeyObject): string {
  const key = publicBytes(secret);
  return `${origin}+${keyId(origin, key).toString('hex')}+${Buffer.concat([Buffer.of(ed25519), key]).toString('base64')}`;
}

function publicBytes(secret: KeyObject): Buffer {
  return createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(publicPrefixBytes);
}

function keyId(name: string, key: Buffer): Buffer {
  const text = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), key]);
  return createHash('sha256').update(text).digest().subarray(0, 4);
}
