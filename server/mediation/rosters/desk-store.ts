import type { Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

const ofDesk = statement(
  'mediations.ofDesk',
  `select state as found from mediations where county_code = $1 and status <> 'archived'
     and ((cardinality(mediator_ids) = 0 and status in ('accepted', 'mediating')) or receiving_id = $2
       or cardinality(called_ids) > 0 or state @? '$.meetings[*]' or (committee_id = $2 and state #> '{dues,confirm}' is not null))
   order by due_at nulls last, id limit 500`,
);

/** Files that a desk may have to see to, what is due first at the head, as far as the scope sees them. */
export async function listDeskFiles(tx: Transaction, countyCode: string, unitId: string): Promise<Mediation[]> {
  return (await tx.query<{ found: Mediation }>(ofDesk, [countyCode, unitId])).map(({ found }) => found);
}
