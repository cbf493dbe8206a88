import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { announce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import { bytesOf } from './act.ts';
import { sizeOf } from './size.ts';
import { useActs } from './use-acts.ts';
import './acts.css';

const tryAgainEveryMilliseconds = 20_000;
/** What goes out sooner never waited: who did it is told by the page that she did it on. */
const waitedMilliseconds = 5_000;

/**
 * Sends what waits: when the page opens, when the network is back, when she looks at the phone again, and every 20 seconds while
 * she does. In the background nothing is asked. Shows how much waits, on every page.
 */
export function SendQueue() {
  const words = useWords(gridWords).acts;
  const [here] = useLocation();
  const { acts, sendNow } = useActs();
  const waiting = acts.filter(({ state }) => state === 'waiting');
  const refused = acts.filter(({ state }) => state === 'refused').length;
  const send = useRef(sendNow);
  send.current = sendNow;
  const isAnyWaiting = waiting.length > 0;
  const oldest = useRef<number>(undefined);
  oldest.current = waiting[0]?.madeAt;

  useEffect(() => {
    if (!isAnyWaiting) return;
    const tryNow = async () => {
      if (document.hidden || !navigator.onLine) return;
      const hasWaited = oldest.current !== undefined && Date.now() - oldest.current > waitedMilliseconds;
      const sent = await send.current();
      if (sent > 0 && hasWaited) announce(words.sentNow(sent));
    };
    const trying = () => void tryNow().catch(() => {});
    trying();
    const timer = setInterval(trying, tryAgainEveryMilliseconds);
    window.addEventListener('online', trying);
    document.addEventListener('visibilitychange', trying);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', trying);
      document.removeEventListener('visibilitychange', trying);
    };
  }, [isAnyWaiting, words]);

  const isShownBelow = here === '/waiting';
  if (isShownBelow || (!isAnyWaiting && refused === 0)) return null;
  return (
    <p className="waiting-strip" role="status">
      <Link className={refused > 0 ? 'waiting-link waiting-link-refused' : 'waiting-link'} href="/waiting">
        <Icon name={refused > 0 ? 'alert' : 'clock'} />
        <span>
          {isAnyWaiting && words.waiting(waiting.length, sizeOf(bytesOf(waiting)))}
          {isAnyWaiting && refused > 0 && words.and}
          {refused > 0 && words.toDecide(refused)}
        </span>
        <Icon name="chevron" />
      </Link>
    </p>
  );
}
