import { useQuery } from '@tanstack/react-query';
import { readCommitteeDesk } from '../../client/committees.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';

export function useCommitteeDesk() {
  const { post } = useSession();
  return useQuery({ queryKey: ['committee-desk', post.id], queryFn: readCommitteeDesk });
}
