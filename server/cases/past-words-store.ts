import { statement, type Transaction } from '../database/index.ts';

const lately = statement(
  'cases.pastWords',
  `select category_code as "categoryCode", tsvector_to_array(tokens) as words from cases
   where county_code >= $1 and county_code < $1 || ':' and division_code >= $2 and division_code < $2 || ':'
     and category_code is not null and sensitivity = 'ordinary'
   order by id desc limit $3`,
);

/** Word → number of cases, by category. */
export type PastWords = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The words of the newest ordinary cases of a place that were given a category. */
export async function countPastWords(tx: Transaction, divisionCode: string, most: number): Promise<PastWords> {
  const rows = await tx.query<{ categoryCode: string; words: string[] }>(lately, [
    divisionCode.slice(0, 6),
    divisionCode,
    most,
  ]);
  const counted = new Map<string, Map<string, number>>();
  for (const { categoryCode, words } of rows) {
    const bag = counted.get(categoryCode) ?? new Map<string, number>();
    counted.set(categoryCode, bag);
    for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return counted;
}
