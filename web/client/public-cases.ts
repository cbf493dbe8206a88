import type { PublicCaseList, PublicCaseQuery, PublicCaseView } from '@linli/domain/cases';
import { get } from './api.ts';

export function listPublicCases(query: PublicCaseQuery): Promise<PublicCaseList> {
  return get('/public/cases', query);
}

export function getPublicCase(code: string): Promise<PublicCaseView> {
  return get(`/public/cases/${code}`);
}
