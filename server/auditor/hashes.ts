import { hash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { Entry, Link } from './entry.ts';

/** What stands before the first of everything that is chained. */
export const zeros = '0'.repeat(64);

export function contentHashOf({ salt, actor, body }: Entry): string {
  return sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(canonical({ actor, body }))]));
}

/** Of what an erasure left, as the entry that erased it wrote it down: without salt. */
export function digestOf({ actor, body }: Pick<Entry, 'actor' | 'body'>): string {
  return sha256(Buffer.from(canonical({ actor, body })));
}

export function entryHashOf(entry: Entry, previous: string): string {
  const { at, contentHash, countyCode, seq, subject, subjectId, type } = entry;
  const head = canonical({ at, contentHash, countyCode, seq, subject, subjectId, type });
  return sha256(Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(head)]));
}

export function linkHashOf({ countyCode, position, entryHash }: Link, previous: string): string {
  return sha256(Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(`${countyCode} ${position} ${entryHash}\n`)]));
}

export function leafHashOf({ countyCode, position, hash }: Link): string {
  return sha256(Buffer.from(`\0${countyCode} ${position} ${hash}\n`));
}

export function nodeHashOf(left: string, right: string): string {
  return sha256(Buffer.from(`01${left}${right}`, 'hex'));
}

function sha256(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}
