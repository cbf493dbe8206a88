import type { CheckpointView, ConsistencyProof, InclusionProof, LogKey } from '@linli/domain/oversight';
import {
  type Checkpoint,
  leafHash,
  leafLine,
  linkLine,
  parseCheckpoint,
  parseVerifierKey,
  provesConsistency,
  provesInclusion,
} from '@linli/domain/proof';
import { get } from './api.ts';

/*
 * The audit log as this browser checks it for itself: the server gives proofs, and nothing it says is believed without one.
 */

/** `unknown`: this browser has no Ed25519, or the page did not come by https. */
export type SignatureVerdict = 'good' | 'bad' | 'unknown';
export type SeenLog = { newest: CheckpointView; key: LogKey; signature: SignatureVerdict };

export async function seeLog(): Promise<SeenLog | undefined> {
  const [key, { checkpoints }] = await Promise.all([
    get<LogKey>('/transparency/key'),
    get<{ checkpoints: CheckpointView[] }>('/transparency/checkpoints', { most: 1 }),
  ]);
  const [newest] = checkpoints;
  return newest && { newest, key, signature: await judgeSignature(newest.note, key.verifierKey) };
}

export async function judgeSignature(note: string, verifierKey: string): Promise<SignatureVerdict> {
  const checkpoint = parseCheckpoint(note);
  const key = parseVerifierKey(verifierKey);
  if (checkpoint === undefined || key === undefined) return 'bad';
  const signed = checkpoint.signatures.find(({ keyName }) => keyName === key.name);
  if (signed === undefined) return 'bad';
  try {
    const publicKey = await crypto.subtle.importKey('raw', bytesOf(key.key).slice(1), 'Ed25519', false, ['verify']);
    const text = new TextEncoder().encode(checkpoint.signedText);
    const isGood = await crypto.subtle.verify('Ed25519', publicKey, bytesOf(signed.signature).slice(4), text);
    return isGood ? 'good' : 'bad';
  } catch {
    return 'unknown';
  }
}

export type EntryVerdict = { isProven: boolean; size: number };

/** Whether the entry with this hash stands in the signed tree. Throws ApiProblem where the log does not know it. */
export async function checkEntry(entry: string, verifierKey: string): Promise<EntryVerdict> {
  const found = await get<InclusionProof>('/transparency/inclusion', { entry });
  const { countyCode, position, previousHash, linkHash, leafIndex, proof, checkpoint } = found;
  const signed = parseCheckpoint(checkpoint);
  if (signed === undefined || (await judgeSignature(checkpoint, verifierKey)) === 'bad')
    return { isProven: false, size: found.size };
  const line = new TextEncoder().encode(linkLine({ countyCode, position }, entry));
  const link = await sha256(joined(bytesOf(previousHash), line));
  const leaf = await leafHash(sha256, new TextEncoder().encode(leafLine({ countyCode, position }, hexOf(link))));
  const isProven =
    hexOf(link) === hexOf(bytesOf(linkHash)) &&
    (await provesInclusion(sha256, leaf, leafIndex, signed.size, proof.map(bytesOf), bytesOf(signed.root)));
  return { isProven, size: signed.size };
}

export type SinceVerdict = { verdict: 'same' | 'grown' | 'broken' | 'otherLog'; added: number };

/** Whether the log of today continues what somebody kept of it. */
export async function checkSince(kept: Checkpoint, { newest, key }: SeenLog): Promise<SinceVerdict> {
  const now = parseCheckpoint(newest.note);
  if (now === undefined || kept.origin !== key.origin) return { verdict: 'otherLog', added: 0 };
  const added = now.size - kept.size;
  if (added < 0) return { verdict: 'broken', added };
  const { proof } =
    added === 0
      ? { proof: [] }
      : await get<ConsistencyProof>('/transparency/consistency', { from: kept.size, to: now.size });
  const [before, after] = [bytesOf(kept.root), bytesOf(now.root)];
  const isGood = await provesConsistency(sha256, kept.size, before, now.size, proof.map(bytesOf), after);
  return { verdict: !isGood ? 'broken' : added === 0 ? 'same' : 'grown', added };
}

const storageKey = 'linli.checkpoint';

/** The checkpoint that this device saw last. */
export function keptCheckpoint(): Checkpoint | undefined {
  try {
    return parseCheckpoint(localStorage.getItem(storageKey) ?? '');
  } catch {
    return undefined;
  }
}

export function keepCheckpoint(note: string): void {
  try {
    localStorage.setItem(storageKey, note);
  } catch {
    // A private window keeps nothing: then there is nothing to compare with next time.
  }
}

async function sha256(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', content));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
