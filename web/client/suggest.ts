import type { Category } from '@linli/domain/cases';

/** The categories that the words point to, as the server ranks them: those with the longest and most keywords in them first. */
export function suggestCategories(words: string, categories: Category[], most = 4): Category[] {
  const text = words.normalize('NFKC').toLowerCase();
  return categories
    .map((category) => ({ category, weight: weightOf(text, category) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || (one.category.code < other.category.code ? -1 : 1))
    .slice(0, most)
    .map(({ category }) => category);
}

function weightOf(text: string, { keywords, nameZh }: Category): number {
  const found = [...new Set([...keywords, nameZh])].filter((keyword) => text.includes(keyword.toLowerCase()));
  return found.reduce((sum, keyword) => sum + keyword.length, 0);
}
