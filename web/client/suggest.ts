import type { Category } from '@linli/domain/cases';

/** The categories that the words point to, the best first: the one with the longest and the most of its keywords in them. */
export function suggestCategories(words: string, categories: Category[], most = 4): Category[] {
  return categories
    .map((category) => ({ category, weight: weightOf(words, category) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ category }) => category);
}

function weightOf(words: string, category: Category): number {
  return category.keywords
    .filter((keyword) => words.includes(keyword))
    .reduce((sum, word) => sum + word.length ** 2, 0);
}
