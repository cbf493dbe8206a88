import { useQuery } from '@tanstack/react-query';
import { listMediations } from '../client/mediations.ts';
import { useSession } from '../parts/identity/session-gate.tsx';

/** The files that this post reads, what is due first at the head. */
export function useFiles() {
  const { post } = useSession();
  return useQuery({ queryKey: ['mediations', post.id], queryFn: listMediations });
}
