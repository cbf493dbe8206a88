import type { Category, CategoryGroup, DeadlineRule, Duty } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { DispatchRule } from '@linli/domain/territory';
import { statement, type Transaction } from '../database/index.ts';

/** The catalogue in force: categories, deadlines and who takes up what, as imported under one version. */
export type Rulebook = {
  readonly version: string;
  readonly groups: readonly CategoryGroup[];
  readonly duties: readonly Duty[];
  readonly categories: ReadonlyMap<string, Category>;
  readonly deadlines: readonly DeadlineRule[];
  readonly dispatch: readonly DispatchRule[];
};

const newestVersion = statement(
  'cases.newestCatalogue',
  `select version, groups, duties from catalogue_versions where valid_from <= $1 order by valid_from desc, version desc limit 1`,
);
const categoriesOf = statement('cases.categories', 'select body from categories where version = $1 order by code');
const deadlinesOf = statement(
  'cases.deadlineRules',
  'select id, stage, category, division, amount, unit, source from deadline_rules where version = $1',
);
const dispatchOf = statement(
  'cases.dispatchRules',
  'select id, category, level, condition, lead, assisting from dispatch_rules where version = $1',
);

/** The version in force at `now`; undefined before the first import. */
export async function loadRulebook(tx: Transaction, now: Instant): Promise<Rulebook | undefined> {
  type Head = { version: string; groups: CategoryGroup[]; duties: Duty[] };
  const [head] = await tx.query<Head>(newestVersion, [now]);
  if (head === undefined) return undefined;
  const [categories, deadlines, dispatch] = await Promise.all([
    tx.query<{ body: Category }>(categoriesOf, [head.version]),
    tx.query<DeadlineRule>(deadlinesOf, [head.version]),
    tx.query<DispatchRule & { condition: DispatchRule['condition'] | null }>(dispatchOf, [head.version]),
  ]);
  return {
    ...head,
    categories: new Map(categories.map(({ body }) => [body.code, body])),
    deadlines,
    dispatch: dispatch.map((rule) => ({ ...rule, condition: rule.condition ?? undefined })),
  };
}
