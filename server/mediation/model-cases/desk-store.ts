import type { Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

const ofCommittee = `select state as found from mediations
   where county_code = $1 and model_case_state is not null and ($2::text[] is null or model_case_state = any($2))`;
const order = `order by state #>> '{modelCase,writtenAt}' desc, id offset $3 limit $4`;
const mine = statement('modelCases.ofDesk', `${ofCommittee} and (committee_id = $5 or $5 is null) ${order}`);

export type DeskSearch = {
  readonly countyCode: string;
  readonly states: readonly string[] | undefined;
  readonly skip: number;
  readonly limit: number;
  /** Of one committee alone. */
  readonly committeeId?: string;
};

/** Files that are told as a story, the newest at the head, as far as the scope sees them. */
export async function listTold(tx: Transaction, search: DeskSearch): Promise<Mediation[]> {
  const { countyCode, states, skip, limit, committeeId } = search;
  const rows = await tx.query<{ found: Mediation }>(mine, [
    countyCode,
    states ?? null,
    skip,
    limit,
    committeeId ?? null,
  ]);
  return rows.map(({ found }) => found);
}
