import { onPreferences, preferences } from './preferences.ts';

export type Language = 'zh-CN' | 'en';

/**
 * The sentences of one part of the product. Chinese comes with the bundle; English, of exactly the same shape (a missing key
 * does not compile), is fetched when somebody asks for it.
 */
export type Pack<Words> = { current: () => Words };

const waiting: Array<() => Promise<void>> = [];
const listeners = new Set<() => void>();

export function pack<Words>(chinese: Words, loadEnglish: () => Promise<Words>): Pack<Words> {
  let english: Words | undefined;
  const load = async () => {
    english ??= await loadEnglish();
  };
  waiting.push(load);
  // A screen that is fetched later brings sentences of its own, when nobody waits for words any more. Where they cannot be
  // fetched it stays in Chinese, and is tried again with the next change of the language.
  if (language() === 'en') load().then(tellAll, () => {});
  return { current: () => (language() === 'en' ? (english ?? chinese) : chinese) };
}

export function language(): Language {
  return preferences().language;
}

/** Resolves when every sentence needed for the chosen language is here. */
export async function wordsReady(): Promise<void> {
  if (language() === 'zh-CN') return;
  await Promise.all(waiting.map((load) => load()));
}

/** Calls back when the language has changed and its words have arrived. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Once for all: whoever begins to listen while the words are still on their way is told with the others.
onPreferences(() => void wordsReady().then(tellAll));

function tellAll(): void {
  for (const listener of listeners) listener();
}
