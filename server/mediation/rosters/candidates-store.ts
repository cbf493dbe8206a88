import type { Instant } from '@linli/domain/kernel';
import type { Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

const loads = statement(
  'mediators.loads',
  `select person_id as "personId", count(*) filter (where status = any($4))::integer as "openFiles",
     count(*) filter (where dispute_type = $3 and outcome in ('settled', 'failed'))::integer as concluded,
     count(*) filter (where dispute_type = $3 and outcome = 'settled')::integer as settled
   from (select unnest(mediator_ids) as person_id, status, dispute_type, state #>> '{outcome,kind}' as outcome
     from mediations where county_code = $1 and mediator_ids && $2::uuid[]) as seats
   where person_id = any($2) group by person_id`,
);
const ties = statement(
  'mediationTies.ofFile',
  'select person_id as "personId" from mediation_ties where county_code = $1 and mediation_id = $2',
);
const insertTieRow = statement(
  'mediationTies.insert',
  `insert into mediation_ties (county_code, mediation_id, person_id, said_at) values ($1, $2, $3, $4)
   on conflict do nothing`,
);
/** What is with a mediator until it is settled or has failed. */
const open = ['accepted', 'mediating', 'appraising', 'handedOn', 'agreed'];

export type Load = {
  readonly personId: string;
  readonly openFiles: number;
  readonly concluded: number;
  readonly settled: number;
};

/** What each of these has open, and what became of those of one kind, as far as the scope sees them. */
export async function loadsOf(
  tx: Transaction,
  countyCode: string,
  personIds: readonly string[],
  disputeType: string,
): Promise<Map<string, Load>> {
  const rows = await tx.query<Load>(loads, [countyCode, personIds, disputeType, open]);
  return new Map(rows.map((row) => [row.personId, row]));
}

type OfFile = Pick<Mediation, 'countyCode' | 'id'>;

export async function listTies(tx: Transaction, { countyCode, id }: OfFile): Promise<Set<string>> {
  return new Set((await tx.query<{ personId: string }>(ties, [countyCode, id])).map(({ personId }) => personId));
}

/** Sends without waiting. */
export function insertTie(tx: Transaction, { countyCode, id }: OfFile, personId: string, now: Instant): void {
  void tx.query(insertTieRow, [countyCode, id, personId, now]);
}
