import type { MediationFigures, MediationFiguresQuery } from '@linli/domain/mediation';
import { get } from './api.ts';

/** The numbers of the disputes of a place inside the post's own, written down in a span. */
export function getMediationFigures(asked: MediationFiguresQuery): Promise<MediationFigures> {
  return get('/mediation-figures', asked);
}
