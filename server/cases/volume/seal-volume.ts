import { createHash } from 'node:crypto';
import { type Case, type Category, fileClassOf, filePeriodOf, type RetentionInForce } from '@linli/domain/cases';
import canonicalize from 'canonicalize';
import type { Transaction } from '../../database/index.ts';
import type { Places } from '../parts.ts';
import { keptFrom } from './kept-from.ts';
import { findNext, insertVolume } from './store.ts';
import type { VolumeHead } from './volume.ts';

/** Seals the volume of a case that has just been archived, in the same transaction: no archived case is without one. */
export async function sealVolume(
  tx: Transaction,
  found: Case,
  categories: ReadonlyMap<string, Category>,
  places: Places,
  retention: RetentionInForce,
): Promise<void> {
  const { ledgerHash, number } = await findNext(tx, found, found.version);
  const category = categories.get(found.categoryCode ?? '');
  const placeName = places.nameOf(found.place.divisionCode) ?? found.place.divisionCode;
  const recordClass = fileClassOf(found);
  const sealedAt = found.archivedAt as string;
  const head: VolumeHead = {
    format: 'linli-volume/1',
    countyCode: found.countyCode,
    caseId: found.id,
    caseCode: found.code,
    number,
    title: `${placeName.replaceAll(' ', '')}${category?.nameZh ?? ''}诉求办理案卷`,
    ...(category && { categoryCode: category.code, categoryName: category.nameZh }),
    placeName,
    fieldTitles: titlesOf(found, category),
    sensitivity: found.sensitivity,
    sealedBy: found.centre.name,
    sealedAt,
    recordClass,
    retentionVersion: retention.version,
    retention: filePeriodOf(retention.rules[recordClass]),
    keptFrom: keptFrom(sealedAt),
    lastSeq: found.version,
    ledgerHash,
  };
  insertVolume(tx, head, sealOf(head));
}

/** SHA-256 of the canonical JSON (RFC 8785) of the head, in hexadecimal. */
export function sealOf(head: VolumeHead): string {
  return createHash('sha256')
    .update(canonicalize(head) as string)
    .digest('hex');
}

function titlesOf(found: Case, category: Category | undefined): Record<string, string> {
  const properties = category?.fields.properties ?? {};
  return Object.fromEntries(
    Object.keys(found.fields).map((name) => {
      const field = properties[name];
      const unit = field?.['x-unit'];
      return [name, `${field?.title ?? name}${unit === undefined ? '' : `（${unit}）`}`];
    }),
  );
}
