import type { StaffActor } from '@linli/domain/identity';
import type { Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';
import { ofWhoAsks } from '../store.ts';

const most = 200;
const withoutMediator = `(status in ('accepted', 'mediating') and mediator_ids = '{}')`;

const ofDesk = statement(
  'mediations.ofDesk',
  `select state as found from mediations where county_code = $1 and ${ofWhoAsks}
     and (${withoutMediator} or receiving_id = $2 or has_meetings or $2 = any(joint_ids)
       or (committee_id = $2 and state #> '{dues,confirm}' is not null))
   order by due_at nulls last, id limit ${most}`,
);

/** Whoever stands above committees has no file of her own, and sees to what waits and what meets in all of them. */
const ofDeskAbove = statement(
  'mediations.ofDeskAbove',
  `select state as found from mediations where county_code = $1 and status <> 'archived'
     and (${withoutMediator} or has_meetings)
   order by due_at nulls last, id limit ${most}`,
);

/** Files that a desk may have to see to, what is due first at the head, as far as the scope sees them. */
export async function listDeskFiles(tx: Transaction, actor: StaffActor): Promise<Mediation[]> {
  const { role, unitId } = actor;
  const countyCode = actor.divisionCode.slice(0, 6);
  const asked =
    role === 'supervisor' ? tx.query<Row>(ofDeskAbove, [countyCode]) : tx.query<Row>(ofDesk, [countyCode, unitId]);
  return (await asked).map(({ found }) => found);
}

type Row = { found: Mediation };
