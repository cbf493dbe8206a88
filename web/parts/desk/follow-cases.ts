import type { QueryClient } from '@tanstack/react-query';
import { follow } from '../../client/live.ts';

/** Reads anew what changed for this post, and what rings. Gives the way to stop. */
export function followCases(cache: QueryClient): () => void {
  return follow('/events', ({ kind }) => {
    if (kind === 'dispute') return;
    void cache.invalidateQueries({ queryKey: [kind === 'ring' ? 'emergencies' : 'cases'] });
  });
}
