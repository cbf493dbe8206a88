import { statement, type Transaction } from '../database/index.ts';

const withAddress = statement(
  'cases.withAddress',
  `select division_code as "divisionCode", state->'place'->>'address' as address from cases
   where county_code >= $1 and county_code < $1 || ':' and division_code >= $2 and division_code < $2 || ':' and tokens @@ $3::tsquery
     and state->'place'->>'address' like '%' || $4 || '%'
   order by id desc limit 500`,
);

export type Addressed = { readonly divisionCode: string; readonly address: string };

/** The newest cases of a place in whose address these words stand. */
export function listAddressed(tx: Transaction, divisionCode: string, tokens: string, words: string) {
  const like = words.replaceAll(/[\\%_]/g, '\\$&');
  return tx.query<Addressed>(withAddress, [divisionCode.slice(0, 6), divisionCode, tokens, like]);
}
