import type { Catalogue, CataloguePreview, Problem } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { findNewestCatalogue } from '../catalogue-store.ts';
import { compareCatalogues } from '../compare-catalogues.ts';
import { judgeCatalogue } from '../import-catalogue.ts';
import { loadRulebook } from '../rulebook.ts';

/** The same judgement as the import's, without the import. */
export async function previewCatalogue(
  tx: Transaction,
  content: unknown,
  validFrom: Instant,
): Promise<CataloguePreview> {
  const { problems, isKnown } = await judgeCatalogue(tx, content);
  if (problems.length > 0) return { problems: problems.slice(0, mostProblems).map(shown), isKnown };
  const catalogue = content as Catalogue;
  const before = await loadRulebook(tx, validFrom);
  return {
    problems: [],
    version: catalogue.version,
    replaces: before?.version,
    inForce: isKnown ? before?.version : await inForceAfter(tx, catalogue.version, validFrom),
    isKnown,
    difference: compareCatalogues(before, catalogue),
  };
}

/** Of two that begin at one moment the greater version counts. */
async function inForceAfter(tx: Transaction, version: string, validFrom: Instant): Promise<string> {
  const newest = await findNewestCatalogue(tx, validFrom);
  return newest && newest.validFrom === validFrom && newest.version > version ? newest.version : version;
}

const mostProblems = 200;

function shown({ path, code, value }: Problem) {
  const text = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
  return { path, code, ...(text === undefined ? {} : { value: text.slice(0, 80) }) };
}
