import type { CaseList } from '@linli/domain/cases';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { bringUpToDate } from './live-lines.ts';

const pageSize = 50;
const mostLookedAt = 200;

/** What a list holds: the question, how a page of its answer is read, and what can be done with the whole. */
export type CaseSource = {
  query: object;
  turnPage: (page: { limit: number; after?: string }) => Promise<CaseList>;
  tools?: ReactNode;
};

/** A list that grows downwards on demand, and follows what happens without moving under the eyes of whoever reads it. */
export function useLiveList({ query, turnPage }: CaseSource) {
  const cache = useQueryClient();
  const list = useInfiniteQuery({
    queryKey: ['case-list', query],
    queryFn: ({ pageParam }) => turnPage({ limit: pageSize, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchOnWindowFocus: false,
  });
  const shown = (list.data?.pages ?? []).flatMap((page) => page.cases);
  const length = useRef(pageSize);
  length.current = Math.min(mostLookedAt, Math.max(pageSize, shown.length));
  // Told anew with all that is of cases, by the stream of what changed.
  const key = ['cases', 'look', query];
  const look = useQuery({
    queryKey: key,
    queryFn: () => turnPage({ limit: length.current }),
    enabled: list.isSuccess,
    initialData: (): CaseList | undefined => list.data?.pages[0],
    initialDataUpdatedAt: list.dataUpdatedAt,
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever comes back from a case sees what became of it; a list just read is not read twice.
    refetchOnMount: 'always',
    gcTime: 0,
  });
  const { lines, fresh } = look.data
    ? bringUpToDate(shown, look.data.cases, look.data.next === undefined)
    : { lines: shown, fresh: 0 };
  const takeIn = async () => {
    await list.refetch();
    await cache.invalidateQueries({ queryKey: key });
  };
  const calendars = Object.assign({}, ...(list.data?.pages ?? []).map((page) => page.calendars), look.data?.calendars);
  return { list, lines, calendars, fresh, takeIn };
}
