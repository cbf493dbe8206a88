import type { Overview } from '@linli/domain/oversight';
import { get } from './api.ts';

/** The numbers of the post's place, over the cases registered since a moment. */
export function getOverview(from: string): Promise<Overview> {
  return get('/oversight/overview', { from });
}
