import { createHash } from 'node:crypto';
import { type Catalogue, checkCatalogue, type Problem } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { recordImport, type Transaction } from '../database/index.ts';
import { findCatalogueHash, insertCatalogue } from './catalogue-store.ts';
import { compareCatalogues } from './compare-catalogues.ts';
import { loadRulebook } from './rulebook.ts';

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
  actor?: object,
): Promise<CatalogueReport> {
  const { problems, isKnown, contentHash } = await judgeCatalogue(tx, candidate);
  if (problems.length > 0) return { imported: false, problems };
  const catalogue = candidate as Catalogue;
  const { version, categories, deadlines, dispatch } = catalogue;
  const counts = {
    version,
    categories: categories.length,
    deadlines: deadlines.length,
    dispatch: dispatch.length,
  };
  const report = { imported: true as const, ...counts };
  if (isKnown) return report;
  const before = await loadRulebook(tx, validFrom);
  // Of the first of all everything is new, and counted.
  const change = before && { replaces: before.version, difference: compareCatalogues(before, catalogue) };
  await insertCatalogue(tx, catalogue, contentHash, validFrom, now);
  const body = { ...counts, validFrom, contentHash: contentHash.toString('hex'), ...change };
  recordImport(tx, { what: 'categories', at: now, body, actor });
  return report;
}

export type Judged = { readonly problems: Problem[]; readonly isKnown: boolean; readonly contentHash: Buffer };

/** Whether it could be taken in as it is, and whether it was before. */
export async function judgeCatalogue(tx: Transaction, candidate: unknown): Promise<Judged> {
  const contentHash = createHash('sha256')
    .update(canonicalize(candidate) as string)
    .digest();
  const problems = checkCatalogue(candidate);
  if (problems.length > 0) return { problems, isKnown: false, contentHash };
  const { version } = candidate as Catalogue;
  const known = await findCatalogueHash(tx, version);
  const isKnown = known?.equals(contentHash) ?? false;
  const isTaken = known !== undefined && !isKnown;
  return {
    problems: isTaken ? [{ path: '/version', code: 'versionTaken', value: version }] : [],
    isKnown,
    contentHash,
  };
}
