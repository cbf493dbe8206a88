import { useQuery } from '@tanstack/react-query';
import { listModelCases } from '../../client/model-cases.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';

/** How many model cases wait for this desk: to be checked at the county, to be written anew at a committee. */
export function useModelCasesWaiting(): { isCounty: boolean; count: number } {
  const { post } = useSession();
  const isCounty = post.role === 'supervisor';
  const state = isCounty ? 'agreed' : 'sentBack';
  const { data } = useQuery({
    queryKey: ['model-cases', post.id, 'waiting'],
    queryFn: () => listModelCases(state, 1),
    enabled: isCounty || post.unit.kind === 'mediationCommittee',
  });
  return { isCounty, count: data?.modelCases.length ?? 0 };
}
