import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listMediations } from '../client/mediations.ts';
import { useSession } from '../parts/identity/session-gate.tsx';

const aMinute = 60_000;

/** The files that this post reads, what is due first at the head. Time brings what nothing happened to: so it is asked anew. */
export function useFiles() {
  const { post } = useSession();
  return useQuery({ queryKey: ['mediations', post.id], queryFn: listMediations, refetchInterval: aMinute });
}

/** Reads the lists anew as soon as something happened before this committee. */
export function useFollowedFiles(): void {
  const cache = useQueryClient();
  const { post } = useSession();
  useEffect(() => {
    const gone = new AbortController();
    // Not on the way to the first page: the list is read without it.
    void import('../client/live.ts').then(({ follow }) => {
      if (gone.signal.aborted) return;
      const stop = follow('/events', ({ kind }) => {
        if (kind !== 'dispute' && kind !== 'resync') return;
        for (const list of ['mediations', 'committee-desk'])
          void cache.invalidateQueries({ queryKey: [list, post.id] });
      });
      gone.signal.addEventListener('abort', stop);
    });
    return () => gone.abort();
  }, [cache, post.id]);
}
