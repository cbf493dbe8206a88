import { createHash } from 'node:crypto';
import { type Catalogue, checkCatalogue, type Problem } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { recordImport, type Transaction } from '../database/index.ts';
import { findCatalogueHash, insertCatalogue } from './catalogue-store.ts';

export type CatalogueReport =
  | { imported: true; version: string; categories: number; deadlines: number; dispatch: number }
  | { imported: false; problems: Problem[] };

/**
 * Takes in a whole catalogue as one version, or says everything that is wrong with it and takes in nothing. The same
 * version with the same content again changes nothing; with other content it is a problem.
 */
export async function importCatalogue(
  tx: Transaction,
  candidate: unknown,
  validFrom: Instant,
  now: Instant,
): Promise<CatalogueReport> {
  const problems = checkCatalogue(candidate);
  if (problems.length > 0) return { imported: false, problems };
  const catalogue = candidate as Catalogue;
  const { version, categories, deadlines, dispatch } = catalogue;
  const contentHash = createHash('sha256')
    .update(canonicalize(candidate) as string)
    .digest();
  const known = await findCatalogueHash(tx, version);
  const counts = {
    version,
    categories: categories.length,
    deadlines: deadlines.length,
    dispatch: dispatch.length,
  };
  const report = { imported: true as const, ...counts };
  if (known?.equals(contentHash)) return report;
  if (known !== undefined)
    return { imported: false, problems: [{ path: '/version', code: 'versionTaken', value: version }] };
  await insertCatalogue(tx, catalogue, contentHash, validFrom, now);
  recordImport(tx, {
    what: 'categories',
    at: now,
    body: { ...counts, validFrom, contentHash: contentHash.toString('hex') },
  });
  return report;
}
