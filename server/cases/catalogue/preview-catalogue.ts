import type { Catalogue, CataloguePreview } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { type Language, tellFaults } from '../../http/index.ts';
import { findNewestCatalogue } from '../catalogue-store.ts';
import { compareCatalogues } from '../compare-catalogues.ts';
import { catalogueFaults } from '../fault-sentences.ts';
import { judgeCatalogue } from '../import-catalogue.ts';
import { loadRulebook } from '../rulebook.ts';

/** The same judgement as the import's, without the import. */
export async function previewCatalogue(
  tx: Transaction,
  content: unknown,
  validFrom: Instant,
  language: Language,
): Promise<CataloguePreview> {
  const { problems, isKnown } = await judgeCatalogue(tx, content);
  if (problems.length > 0) return { problems: tellFaults(problems, catalogueFaults, language), isKnown };
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
