import { createHash } from 'node:crypto';
import { type Catalogue, checkCatalogue, type Problem } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { statement, type Transaction } from '../database/index.ts';

export type CatalogueReport =
  | { imported: true; version: string; categories: number; deadlines: number; dispatch: number }
  | { imported: false; problems: Problem[] };

const existing = statement(
  'catalogues.find',
  'select content_hash as "contentHash" from catalogue_versions where version = $1',
);
const insertVersion = statement(
  'catalogues.insert',
  `insert into catalogue_versions
     (version, name_zh, name_en, groups, duties, content_hash, valid_from, imported_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const insertCategories = statement(
  'catalogues.insertCategories',
  `insert into categories (version, code, name_zh, name_en, duty, body)
   select $1, body->>'code', body->>'nameZh', body->>'nameEn', body->>'duty', body
   from jsonb_array_elements($2::jsonb) as body`,
);
const insertDeadlines = statement(
  'catalogues.insertDeadlines',
  `insert into deadline_rules (version, id, stage, category, division, amount, unit, source)
   select $1, id, stage, category, division, amount, unit, source
   from jsonb_to_recordset($2::jsonb) as rule
     (id text, stage text, category text, division text, amount integer, unit text, source text)`,
);
const insertDispatch = statement(
  'catalogues.insertDispatch',
  `insert into dispatch_rules (version, id, category, level, condition, lead, assisting)
   select $1, id, category, level, condition, lead, assisting
   from jsonb_to_recordset($2::jsonb) as rule
     (id text, category text, level text, condition jsonb, lead text, assisting jsonb)`,
);

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
  const { version, nameZh, nameEn, groups, duties, categories, deadlines, dispatch } = candidate as Catalogue;
  const contentHash = createHash('sha256')
    .update(canonicalize(candidate) as string)
    .digest();
  const [known] = await tx.query<{ contentHash: Buffer }>(existing, [version]);
  const report = {
    imported: true as const,
    version,
    categories: categories.length,
    deadlines: deadlines.length,
    dispatch: dispatch.length,
  };
  if (known?.contentHash.equals(contentHash)) return report;
  if (known !== undefined)
    return { imported: false, problems: [{ path: '/version', code: 'versionTaken', value: version }] };
  const head = [version, nameZh ?? null, nameEn ?? null, JSON.stringify(groups), JSON.stringify(duties), contentHash];
  await Promise.all([
    tx.query(insertVersion, [...head, validFrom, now]),
    tx.query(insertCategories, [version, JSON.stringify(categories)]),
    tx.query(insertDeadlines, [version, JSON.stringify(deadlines)]),
    tx.query(insertDispatch, [version, JSON.stringify(dispatch)]),
  ]);
  return report;
}
