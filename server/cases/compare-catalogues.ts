import type { Catalogue } from '@linli/domain/cases';
import { compareRows, type PartDifference } from '@linli/domain/identity';
import type { Rulebook } from './rulebook.ts';

export type CatalogueDifference = Record<'groups' | 'categories' | 'duties' | 'deadlines' | 'dispatch', PartDifference>;

type Compared = Pick<Rulebook, 'groups' | 'categories' | 'duties' | 'deadlines' | 'dispatch'>;

/** What a new catalogue would change in the one in force; where there is none, everything is new. */
export function compareCatalogues(before: Compared | undefined, after: Catalogue): CatalogueDifference {
  return {
    groups: compareRows(before?.groups ?? [], after.groups, byCode),
    categories: compareRows([...(before?.categories.values() ?? [])], after.categories, byCode),
    duties: compareRows(before?.duties ?? [], after.duties, ({ key, nameZh }) => ({ key, name: nameZh })),
    deadlines: compareRows(before?.deadlines ?? [], after.deadlines, byId),
    dispatch: compareRows(before?.dispatch ?? [], after.dispatch, byId),
  };
}

const byCode = ({ code, nameZh }: { code: string; nameZh: string }) => ({ key: code, name: nameZh });
const byId = ({ id }: { id: string }) => ({ key: id });
