import { useLanguage } from '../../ui/use-language.ts';

/** Several words as one line, set apart as the language does it. */
export function useListed(): (words: readonly string[]) => string {
  const between = useLanguage() === 'en' ? ', ' : '、';
  return (words) => words.join(between);
}
