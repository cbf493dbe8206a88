import type { Catalogue, Category, CategoryGroup, DeadlineRule, Duty, Limits } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { DispatchRule } from '@linli/domain/territory';
import { statement, type Transaction } from '../database/index.ts';

/** The SQL of catalogues, each version of which is inserted whole and never changed, and of the limits of divisions. */

type Head = { version: string; validFrom: Instant; importedAt: Instant; groups: CategoryGroup[]; duties: Duty[] };

const newestVersion = statement(
  'cases.newestCatalogue',
  `select version, valid_from as "validFrom", imported_at as "importedAt", groups, duties from catalogue_versions where valid_from <= $1 order by valid_from desc, version desc limit 1`,
);

/** The version in force at `now`; undefined before the first import. */
export async function findNewestCatalogue(tx: Transaction, now: Instant): Promise<Head | undefined> {
  return (await tx.query<Head>(newestVersion, [now]))[0];
}

const categoriesOf = statement('cases.categories', 'select body from categories where version = $1 order by code');

export async function listCategories(tx: Transaction, version: string): Promise<Category[]> {
  return (await tx.query<{ body: Category }>(categoriesOf, [version])).map(({ body }) => body);
}

const deadlinesOf = statement(
  'cases.deadlineRules',
  'select id, stage, category, division, amount, unit, source from deadline_rules where version = $1',
);

export function listDeadlineRules(tx: Transaction, version: string): Promise<DeadlineRule[]> {
  return tx.query<DeadlineRule>(deadlinesOf, [version]);
}

const dispatchOf = statement(
  'cases.dispatchRules',
  'select id, category, level, condition, lead, assisting from dispatch_rules where version = $1',
);

export async function listDispatchRules(tx: Transaction, version: string): Promise<DispatchRule[]> {
  type Row = DispatchRule & { condition: DispatchRule['condition'] | null };
  const rows = await tx.query<Row>(dispatchOf, [version]);
  return rows.map((rule) => ({ ...rule, condition: rule.condition ?? undefined }));
}

const existing = statement(
  'catalogues.find',
  'select content_hash as "contentHash" from catalogue_versions where version = $1',
);

/** The hash of what was imported as this version. */
export async function findCatalogueHash(tx: Transaction, version: string): Promise<Buffer | undefined> {
  return (await tx.query<{ contentHash: Buffer }>(existing, [version]))[0]?.contentHash;
}

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

export async function insertCatalogue(
  tx: Transaction,
  catalogue: Catalogue,
  contentHash: Buffer,
  validFrom: Instant,
  now: Instant,
): Promise<void> {
  const { version, nameZh, nameEn, groups, duties, categories, deadlines, dispatch } = catalogue;
  const head = [version, nameZh ?? null, nameEn ?? null, JSON.stringify(groups), JSON.stringify(duties), contentHash];
  await Promise.all([
    tx.query(insertVersion, [...head, validFrom, now]),
    tx.query(insertCategories, [version, JSON.stringify(categories)]),
    tx.query(insertDeadlines, [version, JSON.stringify(deadlines)]),
    tx.query(insertDispatch, [version, JSON.stringify(dispatch)]),
  ]);
}

const limitsOf = statement(
  'cases.limits',
  'select limits from case_limits where division_code = any($1) order by length(division_code)',
);

/** What these divisions have set for themselves, the widest first. */
export async function listLimits(tx: Transaction, divisionCodes: readonly string[]): Promise<Partial<Limits>[]> {
  return (await tx.query<{ limits: Partial<Limits> }>(limitsOf, [divisionCodes])).map(({ limits }) => limits);
}
