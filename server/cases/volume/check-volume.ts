import { type CaseEvent, fold, type Problem } from '@linli/domain/cases';
import canonicalize from 'canonicalize';
import { Errors } from 'typebox/value';
import { beginning, chainHash, type LedgerEntry, sealEntry } from '../../database/index.ts';
import { sealOf } from './seal-volume.ts';
import { type Volume, type VolumeEntry, volumeShape } from './volume.ts';

/**
 * Everything that does not fit in a volume, from its JSON alone: its seal, the hash of each entry, the chain, and whether
 * the entries tell the case that it shows. An empty list means that nothing was changed since it was sealed, apart from
 * names in `attachments` and `notes`, which are no part of the seal. Entries that came without their salt (the
 * reporter's own copy) are checked by the chain alone.
 *
 *     checkVolume(JSON.parse(text)) // [{ path: '/entries/3', code: 'contentHash', value: '9f…' }]
 */
export function checkVolume(candidate: unknown): Problem[] {
  const shape = Errors(volumeShape, candidate).map(({ instancePath, keyword }) => ({
    path: instancePath,
    code: `shape.${keyword}`,
    value: undefined,
  }));
  if (shape.length > 0) return shape;
  const volume = candidate as Volume;
  return [...checkHead(volume), ...checkChain(volume), ...checkCase(volume)];
}

function checkHead({ head, sha256, entries }: Volume): Problem[] {
  const last = entries.at(-1);
  return [
    ...unless(sealOf(head) === sha256, '/sha256', 'seal', sha256),
    ...unless(last?.seq === head.lastSeq, '/head/lastSeq', 'lastSeq', head.lastSeq),
    ...unless(last?.hash === head.ledgerHash, '/head/ledgerHash', 'ledgerHash', head.ledgerHash),
  ];
}

function checkChain({ head, entries }: Volume): Problem[] {
  return entries.flatMap((entry, at) => {
    const path = `/entries/${at}`;
    const previous = at === 0 ? beginning.toString('hex') : entries[at - 1]?.hash;
    const isOfCase = entry.countyCode === head.countyCode && entry.subjectId === head.caseId;
    return [
      ...unless(entry.seq === at + 1, path, 'seq', entry.seq),
      ...unless(isOfCase, path, 'subject', entry.subjectId),
      ...unless(entry.previousHash === previous, path, 'previousHash', entry.previousHash),
      ...unless(contentHashOf(entry) === entry.contentHash, path, 'contentHash', entry.contentHash),
      ...unless(hashOf(entry) === entry.hash, path, 'hash', entry.hash),
    ];
  });
}

function contentHashOf(entry: VolumeEntry): string {
  if (entry.salt === undefined || entry.body === undefined) return entry.contentHash;
  const seal = sealEntry(entry as LedgerEntry, beginning, Buffer.from(entry.salt, 'hex'));
  return seal.contentHash.toString('hex');
}

function hashOf(entry: VolumeEntry): string {
  const [contentHash, previous] = [entry.contentHash, entry.previousHash].map((hex) => Buffer.from(hex, 'hex'));
  return chainHash(entry, contentHash as Buffer, previous as Buffer).toString('hex');
}

function checkCase({ case: shown, entries, attachments }: Volume): Problem[] {
  if (entries.some((entry) => entry.salt === undefined || entry.body === undefined)) return [];
  try {
    const told = fold(entries.map(({ type, at, actor, body }) => ({ type, at, actor, body })) as CaseEvent[]);
    const named = attachments.map(({ id, sha256, mediaType }) => ({ id, sha256, mediaType }));
    return [
      ...unless(canonicalize(told) === canonicalize(shown), '/case', 'case', told.code),
      ...unless(canonicalize(told.attachments) === canonicalize(named), '/attachments', 'attachments', named.length),
    ];
  } catch (error) {
    return [{ path: '/entries', code: 'story', value: (error as Error).message }];
  }
}

function unless(isRight: boolean, path: string, code: string, value: unknown): Problem[] {
  return isRight ? [] : [{ path, code, value }];
}
