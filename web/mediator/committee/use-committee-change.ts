import type { CommitteeChange, CommitteeView } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeCommittee } from '../../client/committees.ts';
import type { Kept } from '../kept-form.tsx';

type Sent = { committee: CommitteeView; kept: Pick<Kept<object>, 'intent' | 'forget'>; onDone: () => void };

/** Changes what is known of a committee, as whoever writes it saw it last; `leave` forgets what was written. */
export function useCommitteeChange({ committee, kept, onDone }: Sent, changed: () => CommitteeChange) {
  const cache = useQueryClient();
  const leave = () => void kept.forget().then(onDone);
  const save = useMutation({
    mutationFn: () => changeCommittee(committee.unitId, changed(), committee.version, kept.intent),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['committees'] });
      leave();
    },
  });
  return { save, leave };
}
