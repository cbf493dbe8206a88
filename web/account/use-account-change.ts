import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change to one's account, after which everything about it is read anew. */
export function useAccountChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
}
