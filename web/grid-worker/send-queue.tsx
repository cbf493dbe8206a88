import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { listWaiting, sendFinding } from './send-finding.ts';
import { gridWords } from './words.ts';

/** What waits on the phone, in plain sight; it goes out by itself when the network is back. */
export function SendQueue() {
  const words = useWords(gridWords).register;
  const cache = useQueryClient();
  const { data: waiting = [] } = useQuery({
    queryKey: ['waiting'],
    queryFn: listWaiting,
    refetchInterval: 30_000,
    networkMode: 'always',
  });

  useEffect(() => {
    const sendAll = async () => {
      for (const draft of await listWaiting()) await sendFinding(draft).catch(() => {});
      await cache.invalidateQueries({ queryKey: ['waiting'] });
      await cache.invalidateQueries({ queryKey: ['cases'] });
    };
    const whenBack = () => void sendAll();
    if (navigator.onLine && waiting.length > 0) whenBack();
    window.addEventListener('online', whenBack);
    return () => window.removeEventListener('online', whenBack);
  }, [cache, waiting.length]);

  if (waiting.length === 0) return null;
  return <Notice kind="warn" icon="clock" title={words.waiting(waiting.length)} live />;
}
