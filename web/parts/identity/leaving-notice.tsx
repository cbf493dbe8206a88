import { useSyncExternalStore } from 'react';
import { isLeaving, onLeaving } from '../../client/leaving.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { signInWords } from './words.ts';

/** Where she signed out without a network: what is done, and what is still to come. */
export function LeavingNotice() {
  const words = useWords(signInWords).signIn;
  const isOpen = useSyncExternalStore(onLeaving, isLeaving);
  if (!isOpen) return null;
  return (
    <Notice kind="warn" icon="clock" title={words.leaving} live>
      <p>{words.leavingLead}</p>
    </Notice>
  );
}
