import { useEffect, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import { layReserve } from './reserve.ts';

/** Said before a photo is taken, not when it is lost. `isFull`: what she is just writing could not be kept. */
export function RoomLeft({ isFull = false }: { isFull?: boolean }) {
  const words = useWords(gridWords).acts;
  const [isShort, setShort] = useState(false);
  useEffect(() => {
    let isShown = true;
    layReserve().then(
      (isLaid) => isShown && setShort(!isLaid),
      () => isShown && setShort(true),
    );
    return () => {
      isShown = false;
    };
  }, []);
  if (isFull)
    return (
      <Notice kind="bad" icon="alert" title={words.isFull} live>
        <p>{words.isFullLead}</p>
      </Notice>
    );
  if (!isShort) return null;
  return (
    <Notice kind="warn" icon="alert" title={words.nearlyFull} live>
      <p>{words.nearlyFullLead}</p>
    </Notice>
  );
}
