import { useQuery, useQueryClient } from '@tanstack/react-query';
import { listReceipts, type Receipt } from '../client/receipts.ts';
import { byUrgency, isOver } from './my-reports-order.ts';
import { readMyCase } from './read-my-case.ts';

/** So many are looked at anew each time: a receipt may be shown twenty times a minute. */
const most = 8;
const looksAgainMilliseconds = 60_000;

/** What was sent from this device, as it last saw it, while it looks how it stands now. */
export function useMyReports() {
  const cache = useQueryClient();
  const kept = useQuery({ queryKey: ['receipts'], queryFn: listReceipts, staleTime: 0 });
  const open = byUrgency(kept.data ?? [], Date.now()).filter((one) => !isOver(one));
  const looked = useQuery({
    queryKey: ['receipts-now'],
    queryFn: async () => {
      const failed = await lookAtAll(open.slice(0, most));
      await cache.invalidateQueries({ queryKey: ['receipts'], exact: true });
      return { failed };
    },
    enabled: open.length > 0,
    staleTime: looksAgainMilliseconds,
    refetchInterval: looksAgainMilliseconds,
  });
  return { kept, isLooking: looked.isPending && open.length > 0, failed: looked.data?.failed ?? 0 };
}

/** One after the other: a shaky network has one way to the server, and others wait on it too. */
async function lookAtAll(receipts: readonly Receipt[]): Promise<number> {
  let failed = 0;
  for (const { caseCode } of receipts) await readMyCase(caseCode).catch(() => (failed += 1));
  return failed;
}
