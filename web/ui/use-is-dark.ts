import { useSyncExternalStore } from 'react';
import { usePreferences } from './use-language.ts';

const device = () => matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark now, by the reader's choice or by the device: for what is drawn and not styled. */
export function useIsDark(): boolean {
  const { scheme } = usePreferences();
  const isDeviceDark = useSyncExternalStore(onDevice, () => device().matches);
  return scheme === 'system' ? isDeviceDark : scheme === 'dark';
}

function onDevice(listener: () => void): () => void {
  const query = device();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
