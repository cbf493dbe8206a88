import { useQuery } from '@tanstack/react-query';
import { listChecklists } from '../client/place-visits.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { readOrRecall } from './kept/kept-reads.ts';

/** What is looked at in which kind of place; kept with the day. */
export function useChecklists() {
  const { post } = useSession();
  return useQuery({
    queryKey: ['checklists', post.id],
    queryFn: () => readOrRecall(`${post.id}/checklists`, listChecklists),
    staleTime: 3_600_000,
  });
}
