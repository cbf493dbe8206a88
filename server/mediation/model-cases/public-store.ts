import type { Mediation, ModelCaseText, Publication } from '@linli/domain/mediation';
import { type Statement, statement, type Transaction } from '../../database/index.ts';

const insert = statement(
  'modelCases.insert',
  'insert into model_cases (county_code, id, dispute_type, published_month, text) values ($1, $2, $3, $4, $5)',
);
const empty = statement('modelCases.empty', 'update model_cases set text = null where county_code = $1 and id = $2');

/** Sends without waiting. */
export function insertModelCase(
  tx: Transaction,
  { countyCode, disputeType }: Mediation,
  { publicId, month }: Publication,
  text: ModelCaseText,
): void {
  void tx.query(insert, [countyCode, publicId, disputeType, month, JSON.stringify(text)]);
}

/** Takes the words away; that there was something under this id is all that is left. Sends without waiting. */
export function emptyModelCase(tx: Transaction, countyCode: string, publicId: string): void {
  void tx.query(empty, [countyCode, publicId]);
}

export type PublicRow = {
  readonly id: string;
  readonly countyCode: string;
  readonly disputeType: string;
  readonly month: string;
  readonly text: ModelCaseText | null;
};

const columns = `id, county_code as "countyCode", dispute_type as "disputeType", published_month as month, text`;
const byId = statement('modelCases.byId', `select ${columns} from model_cases where county_code = $1 and id = $2`);

export async function findModelCase(tx: Transaction, countyCode: string, id: string): Promise<PublicRow | undefined> {
  return (await tx.query<PublicRow>(byId, [countyCode, id]))[0];
}

export type ModelCaseSearch = {
  readonly countyCode: string;
  readonly disputeType?: string | undefined;
  /** Each of them stands somewhere in the text. */
  readonly words: readonly string[];
  readonly skip: number;
  readonly limit: number;
};

const inCounty = `county_code = $1 and text is not null and not exists (
    select 1 from unnest($2::text[]) as wanted (word)
    where position(wanted.word in lower((select string_agg(part.value, ' ') from jsonb_each_text(model_cases.text) as part))) = 0)`;
const list: Statement = statement(
  'modelCases.list',
  `select ${columns} from model_cases where ${inCounty} and ($3::text is null or dispute_type = $3)
   order by published_month desc, id offset $4 limit $5`,
);
const kinds = statement(
  'modelCases.kinds',
  `select dispute_type as "disputeType", count(*)::int as count from model_cases where ${inCounty}
   group by dispute_type order by count(*) desc, dispute_type`,
);

export function listModelCases(
  tx: Transaction,
  search: ModelCaseSearch,
): Promise<(PublicRow & { text: ModelCaseText })[]> {
  const { countyCode, words, disputeType = null, skip, limit } = search;
  return tx.query(list, [countyCode, words, disputeType, skip, limit]);
}

/** How many there are of each kind among those with these words. */
export function countKinds(
  tx: Transaction,
  { countyCode, words }: Pick<ModelCaseSearch, 'countyCode' | 'words'>,
): Promise<{ disputeType: string; count: number }[]> {
  return tx.query(kinds, [countyCode, words]);
}

const all = statement(
  'modelCases.all',
  `select ${columns} from model_cases where county_code >= $1 and county_code < $2`,
);
const told = statement(
  'modelCases.told',
  `select county_code as "countyCode", code, dispute_type as "disputeType", state -> 'modelCase' as "modelCase" from mediations
   where model_case_state in ('published', 'takenBack') and county_code >= $1 and county_code < $2`,
);

/** Every public row of a county ('' for all), also those that were emptied. */
export function listPublicRows(tx: Transaction, countyCode: string): Promise<PublicRow[]> {
  return tx.query<PublicRow>(all, [countyCode, `${countyCode}:`]);
}

export type ToldFile = Pick<Mediation, 'countyCode' | 'code' | 'disputeType' | 'modelCase'>;

/** Files whose story is or was public. */
export function listToldFiles(tx: Transaction, countyCode: string): Promise<ToldFile[]> {
  return tx.query<ToldFile>(told, [countyCode, `${countyCode}:`]);
}
