import { useEffect, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import { isNearlyFull } from './nearly-full.ts';

/** Said before a photo is taken, not when it is lost. */
export function RoomLeft() {
  const words = useWords(gridWords).acts;
  const [isShort, setShort] = useState(false);
  useEffect(() => {
    let isShown = true;
    // Asks the browser not to clear away by itself what has not been sent; most answer without a question.
    void navigator.storage?.persist?.().catch(() => {});
    navigator.storage?.estimate?.().then(
      (estimate) => isShown && setShort(isNearlyFull(estimate)),
      () => {},
    );
    return () => {
      isShown = false;
    };
  }, []);
  if (!isShort) return null;
  return (
    <Notice kind="warn" icon="alert" title={words.nearlyFull} live>
      <p>{words.nearlyFullLead}</p>
    </Notice>
  );
}
