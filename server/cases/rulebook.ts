import type { Category, CategoryGroup, DeadlineRule, Duty } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import type { DispatchRule } from '@linli/domain/territory';
import type { Transaction } from '../database/index.ts';
import { findNewestCatalogue, listCategories, listDeadlineRules, listDispatchRules } from './catalogue-store.ts';

/** The catalogue in force: categories, deadlines and who takes up what, as imported under one version. */
export type Rulebook = {
  readonly version: string;
  readonly validFrom: Instant;
  readonly importedAt: Instant;
  readonly groups: readonly CategoryGroup[];
  readonly duties: readonly Duty[];
  readonly categories: ReadonlyMap<string, Category>;
  readonly deadlines: readonly DeadlineRule[];
  readonly dispatch: readonly DispatchRule[];
};

/** The version in force at `now`; undefined before the first import. */
export async function loadRulebook(tx: Transaction, now: Instant): Promise<Rulebook | undefined> {
  const head = await findNewestCatalogue(tx, now);
  if (head === undefined) return undefined;
  const [categories, deadlines, dispatch] = await Promise.all([
    listCategories(tx, head.version),
    listDeadlineRules(tx, head.version),
    listDispatchRules(tx, head.version),
  ]);
  return { ...head, categories: new Map(categories.map((category) => [category.code, category])), deadlines, dispatch };
}
