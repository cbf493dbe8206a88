import { statement, type Transaction } from '../../database/index.ts';

const merits = statement(
  'mediators.merits',
  `select person_id as "personId", count(*) filter (where status = any($3))::integer as "openFiles",
     count(*) filter (where outcome in ('settled', 'failed'))::integer as concluded,
     count(*) filter (where outcome = 'settled')::integer as settled,
     count(*) filter (where is_performed)::integer as performed, count(*) filter (where is_broken)::integer as broken
   from (select unnest(mediator_ids) as person_id, status, state #>> '{outcome,kind}' as outcome,
       status = 'performed' or (status = 'archived' and state #>> '{outcome,kind}' = 'settled'
         and not jsonb_path_exists(state, '$.obligations[*] ? (@.status != "performed")')) as is_performed,
       status = 'broken' or jsonb_path_exists(state, '$.obligations[*] ? (@.status == "broken")') as is_broken
     from mediations where county_code = $1 and mediator_ids && $2::uuid[]) as seats
   where person_id = any($2) group by person_id`,
);
const open = ['accepted', 'mediating', 'appraising', 'handedOn', 'agreed'];

export type FilesOfMediator = {
  readonly personId: string;
  readonly openFiles: number;
  readonly concluded: number;
  readonly settled: number;
  readonly performed: number;
  readonly broken: number;
};

/** What became of the files of each of these, of every kind, as far as the scope sees them. */
export async function filesOfMediators(
  tx: Transaction,
  countyCode: string,
  personIds: readonly string[],
): Promise<Map<string, FilesOfMediator>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.query<FilesOfMediator>(merits, [countyCode, personIds, open]);
  return new Map(rows.map((row) => [row.personId, row]));
}
