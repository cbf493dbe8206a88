import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { takeAskedFirst } from '../client/asked-first.ts';
import { type MyCase, readMyCase } from './read-my-case.ts';

/** One's own case, looked at again every minute and whenever she comes back to it. */
export function useMyCase(code: string) {
  const cache = useQueryClient();
  const found = useQuery({
    queryKey: ['my-case', code],
    queryFn: () => takeAskedFirst<MyCase>(code) ?? readMyCase(code),
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });

  useEffect(() => {
    if (found.data && location.hash !== '') history.replaceState(null, '', location.pathname);
  }, [found.data]);

  return { ...found, refresh: () => cache.invalidateQueries({ queryKey: ['my-case', code] }) };
}
