import { createHash } from 'node:crypto';
import type { Problem } from '@linli/domain/cases';
import canonicalize from 'canonicalize';
import { Errors } from 'typebox/value';
import { type MediationVolume, type MediationVolumeHead, mediationVolumeShape } from './volume-shape.ts';

/**
 * Everything that does not fit in the volume of a mediation, from its JSON alone: its shape, its seal, the hash of its papers, and
 * whether what lies behind them is what was sealed. An empty list means that nothing was changed since. That the ledger ends in
 * the hash that the head names is checked where the ledger is (`linli verify`): talks in confidence stand in it.
 *
 *     checkMediationVolume(JSON.parse(text)) // [{ path: '/papers', code: 'papers', value: 12 }]
 */
export function checkMediationVolume(candidate: unknown): Problem[] {
  const shape = Errors(mediationVolumeShape, candidate).map(({ instancePath, keyword }) => ({
    path: instancePath,
    code: `shape.${keyword}`,
    value: undefined,
  }));
  if (shape.length > 0) return shape;
  const { head, sha256, papers, attachments } = candidate as MediationVolume;
  const named = attachments.map(({ id, sha256: hash, mediaType }) => ({ id, sha256: hash, mediaType }));
  return [
    ...unless(sealOfHead(head) === sha256, '/sha256', 'seal', sha256),
    ...unless(head.papers === papers.length, '/head/papers', 'count', head.papers),
    ...unless(hashOf(papers) === head.papersSha256, '/papers', 'papers', papers.length),
    ...unless(canonicalize(named) === canonicalize(head.attachments), '/attachments', 'attachments', named.length),
  ];
}

export function sealOfHead(head: MediationVolumeHead): string {
  return hashOf(head);
}

/** SHA-256 of canonical JSON (RFC 8785), in hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) as string)
    .digest('hex');
}

function unless(isRight: boolean, path: string, code: string, value: unknown): Problem[] {
  return isRight ? [] : [{ path, code, value }];
}
