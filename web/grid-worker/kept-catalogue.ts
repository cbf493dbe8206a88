import { useQuery } from '@tanstack/react-query';
import { getCatalogue } from '../client/catalogue.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { readOrRecall } from './kept/kept-reads.ts';

/** The kinds of matter; kept with the day, or what she finds without a network could be of none. */
export function useKeptCatalogue() {
  const { post } = useSession();
  return useQuery({
    queryKey: ['kept-catalogue', post.id],
    queryFn: () => readOrRecall(`${post.id}/catalogue`, getCatalogue),
    staleTime: 3_600_000,
  });
}
