import { filePeriodOf, type RetentionInForce } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import {
  classOfMediation,
  disputeTypeName,
  drawVolume,
  fileNumberText,
  type Mediation,
  type VolumeOfMediation,
  viewForVolume,
} from '@linli/domain/mediation';
import { keptFrom } from '../../cases/index.ts';
import type { Transaction } from '../../database/index.ts';
import { openText, sealText } from '../../sealing/index.ts';
import { type Keys, keyFor, openSecrets } from '../keys.ts';
import { loadMediationRules } from '../rules/load-rules.ts';
import type { MediationParts } from '../world.ts';
import { hashOf, sealOfHead } from './check-volume.ts';
import { loadBlocks } from './template-store.ts';
import type { MediationVolume, MediationVolumeHead } from './volume-shape.ts';
import { findHashAt, findVolume, insertVolume } from './volume-store.ts';

/** Draws every paper of a file that has just been archived and seals them, in the same transaction: none is archived without. */
export async function sealMediationVolume(
  tx: Transaction,
  parts: Pick<MediationParts, 'retentionOf'>,
  found: Mediation,
  keys: Keys,
  now: Instant,
): Promise<void> {
  const [blocksOf, { disputeTypes }, ledgerHash, { rules: retention }] = await Promise.all([
    loadBlocks(tx, found.countyCode),
    loadMediationRules(tx, found.countyCode),
    findHashAt(tx, found, found.version),
    parts.retentionOf(found.countyCode),
  ]);
  const seenFor = (paper: Parameters<typeof viewForVolume>[1]) => openSecrets(viewForVolume(found, paper), keys);
  const circumstances = { now, retention, disputeTypeName: disputeTypeName(found.disputeType, disputeTypes) };
  const drawn = drawVolume(seenFor, circumstances, blocksOf);
  const head = headOf(found, drawn, ledgerHash, { now, retention });
  const papers = sealText(keyFor('file', keys), placeOf(found.id), JSON.stringify(drawn));
  insertVolume(tx, { head, sha256: sealOfHead(head), papers });
}

function headOf(
  found: Mediation,
  { papers, attachments }: VolumeOfMediation,
  ledgerHash: string,
  { now: sealedAt, retention }: { readonly now: Instant; readonly retention: RetentionInForce['rules'] },
): MediationVolumeHead {
  const number = found.numbers.at(-1);
  return {
    format: 'linli-mediation-volume/1',
    countyCode: found.countyCode,
    mediationId: found.id,
    code: found.code,
    ...(number !== undefined && { number: fileNumberText(number) }),
    sealedBy: found.committee.name,
    sealedAt,
    retention: filePeriodOf(retention[classOfMediation(found)]),
    keptFrom: keptFrom(sealedAt),
    papers: papers.length,
    papersSha256: hashOf(papers),
    attachments: attachments.map(({ id, sha256, mediaType }) => ({ id, sha256, mediaType })),
    lastSeq: found.version,
    ledgerHash,
  };
}

export type OpenedVolume = Pick<MediationVolume, 'head' | 'sha256' | 'notes'> & VolumeOfMediation;

/** The sealed volume of a file, opened; undefined where it is not archived, or the volume is not for this scope. */
export async function openMediationVolume(
  tx: Transaction,
  found: Mediation,
  keys: Keys,
): Promise<OpenedVolume | undefined> {
  const stored = await findVolume(tx, found);
  if (stored === undefined) return undefined;
  const text = openText(keyFor('file', keys), placeOf(found.id), stored.papers);
  const { papers, attachments } = JSON.parse(text) as VolumeOfMediation;
  const notes = [
    '封存值为 head 的规范 JSON（RFC 8785）的 SHA-256；head 中的 papersSha256 为 papers 的规范 JSON 的 SHA-256。',
    '单独谈话的记录和只对调解员提供的证据不在本卷内。',
  ];
  return { head: stored.head, sha256: stored.sha256, papers, attachments, notes };
}

function placeOf(row: string) {
  return { table: 'mediation_volumes', column: 'papers', row };
}
