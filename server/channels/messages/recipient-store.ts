import type { Case, CaseEvent } from '@linli/domain/cases';
import { type ContactAddress, emailInOneForm, phoneInOneForm } from '@linli/domain/identity';
import { openContact, openSubscriber } from '../../cases/index.ts';
import { statement, type Transaction } from '../../database/index.ts';
import { type FileKey, type KeyRing, listFileKeys } from '../../sealing/index.ts';
import type { Recipient } from './word-message.ts';

/** One entry of a ledger, with the case as it stands now. */
export type Happening = {
  readonly caseId: string;
  readonly seq: number;
  readonly entry: CaseEvent;
  readonly found: Case;
};

const happenings = statement(
  'messages.happenings',
  `select entry.subject_id as "caseId", entry.seq, entry.type, entry.at, entry.actor, entry.body, cases.state as found
   from unnest($2::uuid[], $3::integer[]) with ordinality as told (id, seq, place)
     join ledger_entries entry on entry.county_code = $1 and entry.subject_id = told.id and entry.seq = told.seq
     join cases on cases.county_code = $1 and cases.id = told.id
   order by told.place`,
);

// What was merged into a case, into that, and so on: all of them hear of the one that lives on, from the merger on.
const recipients = statement(
  'messages.recipients',
  `with recursive line as (
     select id as cause_id, 0 as since_seq, county_code, id, code, state from cases
     where county_code = $1 and id = any($2::uuid[])
     union all
     select line.cause_id, case when line.since_seq > 0 then line.since_seq else (
         select seq from ledger_entries entry
         where entry.county_code = line.county_code and entry.subject_id = line.cause_id
           and entry.type = 'case.absorbed' and entry.body->>'from' = absorbed.code) end,
       merged.county_code, merged.id, merged.code, merged.state
     from line cross join jsonb_array_elements_text(line.state->'absorbed') as absorbed (code)
       join cases merged on merged.county_code = line.county_code and merged.code = absorbed.code
   )
   select line.cause_id as "causeId", line.id as "caseId", line.code, line.state->>'sensitivity' as sensitivity,
     since_seq as "sinceSeq", told.*
   from line cross join lateral (
     select 'reporter' as part, contact.case_id as "keyId", phone_sealed as "phoneSealed", email_sealed as "emailSealed",
       null as "toKind", null::bytea as "toSealed", null as token, null::timestamptz as since
     from case_contacts contact where contact.county_code = line.county_code and contact.case_id = line.id
     union all
     select 'subscriber', subscription.id, null, null, to_kind, to_sealed, token, created_at
     from case_subscriptions subscription
     where subscription.county_code = line.county_code and subscription.case_id = line.id
   ) as told`,
);

export async function listHappenings(
  tx: Transaction,
  countyCode: string,
  told: readonly { subjectId: string; seq: number }[],
): Promise<Happening[]> {
  const ids = told.map(({ subjectId }) => subjectId);
  const numbers = told.map(({ seq }) => seq);
  const rows = await tx.query<CaseEvent & Omit<Happening, 'entry'>>(happenings, [countyCode, ids, numbers]);
  return rows.map(({ caseId, seq, found, ...entry }) => ({ caseId, seq, found, entry: entry as CaseEvent }));
}

/** A recipient with the key that her messages are sealed with. */
export type Addressed = Recipient & { readonly key: FileKey };

type Row = Omit<Addressed, 'toValue' | 'toKind' | 'key'> & {
  readonly keyId: string;
  readonly phoneSealed: Buffer | null;
  readonly emailSealed: Buffer | null;
  readonly toKind: ContactAddress['kind'] | null;
  readonly toSealed: Buffer | null;
};

export async function listRecipients(
  tx: Transaction,
  ring: KeyRing,
  countyCode: string,
  ids: readonly string[],
): Promise<Addressed[]> {
  const rows = await tx.query<Row>(recipients, [countyCode, ids]);
  const keys = await listFileKeys(tx, ring, countyCode, [...new Set(rows.map(({ keyId }) => keyId))]);
  return rows.flatMap(({ keyId, phoneSealed, emailSealed, toKind, toSealed, ...row }) => {
    const key = keys.get(keyId);
    const to = key && addressIn(key, { phoneSealed, emailSealed, toKind, toSealed });
    return key && to ? [{ ...row, key, toKind: to.kind, toValue: to.value }] : [];
  });
}

function addressIn(
  key: FileKey,
  row: Pick<Row, 'phoneSealed' | 'emailSealed' | 'toKind' | 'toSealed'>,
): ContactAddress | undefined {
  const { phoneSealed, emailSealed, toKind, toSealed } = row;
  if (toKind !== null && toSealed !== null) return { kind: toKind, value: openSubscriber(key, toSealed) };
  const { phone, email } = openContact(key, { nameSealed: null, phoneSealed, emailSealed });
  if (phone !== null) return { kind: 'phone', value: phoneInOneForm(phone) };
  return email === null ? undefined : { kind: 'email', value: emailInOneForm(email) };
}
