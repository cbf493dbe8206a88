import type { MediatorChange } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { changeMediator } from '../../client/committees.ts';
import { newIntent } from '../../client/intent.ts';

/** Changes what is known of a mediator; each thing that somebody means is an intent of its own. */
export function useMediatorChange(id: string, onDone: () => void = () => {}) {
  const cache = useQueryClient();
  const intent = useRef(newIntent());
  return useMutation({
    mutationFn: (change: MediatorChange) => changeMediator(id, change, intent.current),
    onSuccess: async () => {
      intent.current = newIntent();
      await cache.invalidateQueries({ queryKey: ['committees'] });
      // When she is there stands in files and lists as well.
      void cache.invalidateQueries({ queryKey: ['lead-presence'] });
      void cache.invalidateQueries({ queryKey: ['mediations'] });
      onDone();
    },
  });
}
