import { useEffect, useState, useSyncExternalStore } from 'react';
import { isUpdateReady, onUpdate, takeUpdate } from '../client/app-update.ts';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { onReadAt, readAt } from '../client/read-at.ts';
import { findUnsaved } from '../client/unsaved.ts';
import './device-notices.css';
import { useLanguage, useWords } from './use-language.ts';
import { uiWords } from './words.ts';

/**
 * At the lower edge, quietly: that there is no network, and that a newer version waits. Nothing ever reloads by itself, and
 * not at all while something is written that would be lost.
 */
export function DeviceNotices() {
  const words = useWords(uiWords).device;
  const language = useLanguage();
  const at = (moment: number) => nearDateAndTime(new Date(moment).toISOString(), Date.now(), language);
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine);
  const seenAt = useSyncExternalStore(onReadAt, readAt);
  const isReady = useSyncExternalStore(onUpdate, isUpdateReady);
  const [isPutOff, setPutOff] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const showsUpdate = isOnline && isReady && !isPutOff;

  useEffect(() => {
    document.documentElement.toggleAttribute('data-noticed', !isOnline || showsUpdate);
  }, [isOnline, showsUpdate]);

  const take = () => {
    const unsaved = findUnsaved();
    setUnsaved(unsaved !== undefined);
    if (unsaved) return unsaved.focus();
    void takeUpdate();
  };

  return (
    <div className="device-notices" role="status">
      {!isOnline && (
        <p className="device-notice">{seenAt === undefined ? words.offline : words.offlineAsOf(at(seenAt))}</p>
      )}
      {showsUpdate && (
        <div className="device-notice">
          <p>{isUnsaved ? words.unsaved : words.updateReady}</p>
          <button type="button" className="device-notice-take" onClick={take}>
            {words.update}
          </button>
          <button type="button" onClick={() => setPutOff(true)}>
            {words.later}
          </button>
        </div>
      )}
    </div>
  );
}

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
