import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { announce } from '../ui/announcer.tsx';
import { useWords } from '../ui/use-language.ts';
import { listReady, sendReport } from './send-report.ts';
import { residentWords } from './words.ts';

/** Sends what waits as soon as there is a network again, whichever page is open; shows nothing itself. */
export function SendQueue() {
  const words = useWords(residentWords).sending;
  const cache = useQueryClient();
  const { data: waiting = 0, dataUpdatedAt } = useQuery({
    queryKey: ['waiting'],
    queryFn: async () => (await listReady()).length,
    refetchInterval: 20_000,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it was looked is a time to try
  useEffect(() => {
    const sendAll = async () => {
      let sent = 0;
      for (const draft of await listReady()) {
        const isSent = await sendReport(draft).then(
          () => true,
          () => false,
        );
        if (isSent) sent += 1;
      }
      if (sent === 0) return;
      announce(words.sentNow(sent));
      await cache.invalidateQueries();
    };
    const whenBack = () => void sendAll();
    if (waiting > 0 && navigator.onLine) whenBack();
    window.addEventListener('online', whenBack);
    return () => window.removeEventListener('online', whenBack);
  }, [cache, waiting, dataUpdatedAt, words]);

  return null;
}
