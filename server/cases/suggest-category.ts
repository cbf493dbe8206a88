import type { Rulebook } from './rulebook.ts';

export type CategorySuggestion = { categoryCode: string; because: string[] };

const most = 5;

/** Categories whose keywords stand in the words of a report, those with the longest and most keywords first. */
export function suggestCategories(rulebook: Rulebook, words: string): CategorySuggestion[] {
  const text = words.normalize('NFKC').toLowerCase();
  return [...rulebook.categories.values()]
    .map(({ code, keywords, nameZh }) => {
      const because = [...new Set([...keywords, nameZh])].filter((keyword) => text.includes(keyword.toLowerCase()));
      return { categoryCode: code, because, weight: because.reduce((sum, keyword) => sum + keyword.length, 0) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || (one.categoryCode < other.categoryCode ? -1 : 1))
    .slice(0, most)
    .map(({ categoryCode, because }) => ({ categoryCode, because }));
}
