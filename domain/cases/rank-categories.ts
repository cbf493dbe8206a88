/** What is known of a category's words: its own, and those of past cases that were given to it. */
export type CategoryWords = {
  readonly code: string;
  /** Written by people to point here; they count wherever they stand in the text, also inside of another word. */
  readonly keywords: readonly string[];
  /** The words of its name and of what belongs to it. */
  readonly described: readonly string[];
  /** Word → in how many past cases of this category it stood. */
  readonly past: ReadonlyMap<string, number>;
};

/** One reason of a suggestion, in the words of the report itself. */
export type RankReason = {
  readonly word: string;
  readonly from: 'keyword' | 'described' | 'past';
  /** Of `past`: in how many cases. */
  readonly cases?: number;
};
export type RankedCategory = { readonly categoryCode: string; readonly because: readonly RankReason[] };

type Bag = ReadonlyMap<string, number>;
type Field = { readonly from: RankReason['from']; readonly weight: number; readonly bags: readonly Bag[] };
type Scored = RankReason & { readonly score: number };

/** A keyword was chosen to point somewhere; a word of a description or of a neighbour's report may stand there by chance. */
const weights = { keyword: 2, described: 1, past: 1 };
const shortestWord = 2;
/** What one or two people said is chance, and theirs. */
const fewestCases = 3;
const mostReasons = 4;
/** A suggestion that is much weaker than the best only makes the list longer. */
const leastOfBest = 0.2;

/**
 * The categories that the words of a report point to, best first, each with the words that do: Okapi BM25 (Robertson and
 * Walker, 1994; k1 = 1.2, b = 0.75) over three fields of each category, added up. Nothing is learned and nothing hidden:
 * every point of the score belongs to a word of the report.
 *
 * `text` is the report in one width and lower case, `words` the same cut into words.
 */
export function rankCategories(
  categories: readonly CategoryWords[],
  text: string,
  words: readonly string[],
  most: number,
): RankedCategory[] {
  const asked = [...new Set(words)].filter((word) => word.length >= shortestWord);
  const keywords = new Set(categories.flatMap((category) => category.keywords).filter((word) => text.includes(word)));
  const fields: Field[] = [
    { from: 'keyword', weight: weights.keyword, bags: categories.map((one) => bagOf(one.keywords)) },
    { from: 'described', weight: weights.described, bags: categories.map((one) => bagOf(one.described)) },
    { from: 'past', weight: weights.past, bags: categories.map((one) => one.past) },
  ];
  const reasons: Scored[][] = categories.map(() => []);
  for (const field of fields) {
    const typical = sum(field.bags.map(size)) / Math.max(1, field.bags.length);
    for (const word of field.from === 'keyword' ? keywords : asked) scoreWord(field, word, typical, reasons);
  }
  const ranked = categories
    .map(({ code }, index) => ({ code, because: reasons[index] ?? [] }))
    .map((one) => ({ ...one, score: sum(one.because.map(({ score }) => score)) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1));
  const least = leastOfBest * (ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map(({ code, because }) => ({ categoryCode: code, because: strongest(because) }));
}

/** How much one word of the report speaks for each category. A word that many categories have says little. */
function scoreWord({ from, weight, bags }: Field, word: string, typical: number, reasons: Scored[][]): void {
  const having = bags.filter((bag) => bag.has(word)).length;
  if (having === 0) return;
  // 人行道 says more than 道.
  const length = from === 'keyword' ? word.length / 2 : 1;
  const rarity = Math.log(1 + (bags.length - having + 0.5) / (having + 0.5));
  bags.forEach((bag, index) => {
    const count = bag.get(word);
    if (count === undefined || (from === 'past' && count < fewestCases)) return;
    const often = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * size(bag)) / typical));
    reasons[index]?.push({
      word,
      from,
      score: weight * rarity * often * length,
      ...(from === 'past' ? { cases: count } : {}),
    });
  });
}

/** One reason a word, the strongest first. */
function strongest(because: readonly Scored[]): RankReason[] {
  const sorted = because.toSorted((one, other) => other.score - one.score);
  return sorted
    .filter((one, index) => sorted.findIndex(({ word }) => word === one.word) === index)
    .slice(0, mostReasons)
    .map(({ score, ...reason }) => reason);
}

function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function size(bag: Bag): number {
  return sum([...bag.values()]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
