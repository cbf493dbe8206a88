import type { DisputeTypeList } from '@linli/domain/mediation';
import { get } from './api.ts';

export function listDisputeTypes(division: string): Promise<DisputeTypeList> {
  return get('/public/dispute-types', { division });
}
