import type {
  ModelCaseDesk,
  ModelCaseState,
  ModelCaseToCheck,
  PublicModelCase,
  PublicModelCases,
} from '@linli/domain/mediation';
import { get } from './api.ts';

/** Model cases on the desk of this post, without their words. */
export function listModelCases(state: ModelCaseState | undefined, page: number): Promise<ModelCaseDesk> {
  return get('/model-cases', { state, page });
}

/** One with its words. That it was opened is written down, and the parties may read it. */
export function getModelCase(code: string): Promise<ModelCaseToCheck> {
  return get(`/mediations/${code}/model-case`);
}

export type ModelCaseQuery = { county: string; type?: string | undefined; words?: string | undefined; page: number };

export function listPublicModelCases({ county, type, words, page }: ModelCaseQuery): Promise<PublicModelCases> {
  return get('/public/model-cases', { county, type, words, page });
}

/** Throws a problem with status 410 where it was taken back. */
export function getPublicModelCase(county: string, id: string): Promise<PublicModelCase> {
  return get(`/public/model-cases/${county}/${id}`);
}
