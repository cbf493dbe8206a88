import type { Category, CategoryGroup } from '@linli/domain/cases';
import { get } from './api.ts';

export type PublicCatalogue = { version: string; groups: CategoryGroup[]; categories: Category[] };

export function getCatalogue(): Promise<PublicCatalogue> {
  return get('/categories');
}
