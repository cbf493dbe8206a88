import { useSyncExternalStore } from 'react';
import { language, onLanguage, type Pack } from '../client/locale.ts';
import { onPreferences, type Preferences, preferences } from '../client/preferences.ts';

/** The sentences of a pack in the reader's language; re-renders when she changes it. */
export function useWords<Words>(pack: Pack<Words>): Words {
  return useSyncExternalStore(onLanguage, pack.current);
}

export function useLanguage() {
  return useSyncExternalStore(onLanguage, language);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences);
}
