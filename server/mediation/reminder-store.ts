import type { Instant } from '@linli/domain/kernel';
import type { Mediation, Reminder } from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';
import type { KeyIds } from './keys.ts';

const candidates = statement(
  'mediationReminders.candidates',
  `select state as found, confidence_key_id as confidences, meeting_key_id as meetings, particulars_key_id as particulars,
     joint_key_id as joint,
     coalesce((select array_agg(party || ' ' || about) from mediation_reminders reminded
       where reminded.county_code = mediations.county_code and reminded.mediation_id = mediations.id), '{}') as told
   from mediations where county_code = $1 and id > $2
     and (status in ('accepted', 'mediating', 'agreed', 'settled', 'broken') or model_case_state = 'asking')
   order by id limit $3`,
);
const keep = statement(
  'mediationReminders.keep',
  `insert into mediation_reminders (county_code, mediation_id, party, about, reminded_at) values ($1, $2, $3, $4, $5)
   on conflict do nothing`,
);

type Row = {
  found: Mediation;
  told: string[];
  confidences: string;
  meetings: string;
  particulars: string;
  joint: string;
};

/** A file in which somebody may have to be reminded, with what its parties have been told already. */
export type Remindable = { readonly found: Mediation; readonly keyIds: KeyIds; readonly told: ReadonlySet<string> };

/** In the order of their ids, after one of them. */
export async function listRemindable(
  tx: Transaction,
  countyCode: string,
  after: string,
  most: number,
): Promise<Remindable[]> {
  const rows = await tx.query<Row>(candidates, [countyCode, after, most]);
  return rows.map(({ found, told, ...apart }) => ({
    found,
    keyIds: { words: found.id, ...apart },
    told: new Set(told),
  }));
}

export async function keepReminded(
  tx: Transaction,
  { countyCode, id }: Pick<Mediation, 'countyCode' | 'id'>,
  { party, about }: Pick<Reminder, 'party' | 'about'>,
  now: Instant,
): Promise<void> {
  await tx.query(keep, [countyCode, id, party, about, now]);
}
