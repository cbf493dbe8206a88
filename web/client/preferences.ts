/** What this reader chose on this device; `static/early.js` applies it before the first paint. */
export type Preferences = { scheme: 'system' | 'light' | 'dark'; elder: boolean; language: 'zh-CN' | 'en' };

const storageKey = 'linli.preferences';
const plain: Preferences = { scheme: 'system', elder: false, language: 'zh-CN' };
const listeners = new Set<() => void>();
let current = stored();

export function preferences(): Preferences {
  return current;
}

export function choose(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  show(current);
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // A private window keeps nothing: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show({ scheme, elder, language }: Preferences) {
  const root = document.documentElement;
  if (scheme === 'system') delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
  root.toggleAttribute('data-elder', elder);
  root.lang = language;
}

function stored(): Preferences {
  try {
    return { ...plain, ...JSON.parse(localStorage.getItem(storageKey) ?? '{}') };
  } catch {
    return plain;
  }
}
