-- Whether whoever asks stands to a mediation so that she reads it: a party by her code, a mediator with a seat, who keeps the
-- files of the committee, whoever may take up what nobody has taken up, the committee that is to take it over. A mediator who
-- was recused does not, and nobody above the committee does. The platform itself works inside a division.
create function reads_mediation(
  committee_id uuid, committee_code text, mediator_ids uuid[], recused_ids uuid[], receiving_id uuid, party_codes text[]
) returns boolean language sql stable parallel safe as $$
  select case
    when scope.case_code <> '' then scope.case_code = any(party_codes)
    when scope.post = '' then scope.role in ('', 'platform') and scope.person is null
      and committee_code >= scope.low and committee_code < scope.high
    when scope.person = any(recused_ids) then false
    when scope.role = 'mediator' then scope.person = any(mediator_ids)
      or (scope.unit = committee_id and cardinality(mediator_ids) = 0) or scope.unit = receiving_id
    when scope.role = 'operator' then scope.unit = committee_id or scope.unit = receiving_id
    else false
  end
  from (select
    split_part(current_setting('linli.scope', true), '|', 1) as post,
    nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid as unit,
    split_part(current_setting('linli.scope', true), '|', 4) as low,
    split_part(current_setting('linli.scope', true), '|', 5) as high,
    split_part(current_setting('linli.scope', true), '|', 6) as case_code,
    nullif(split_part(current_setting('linli.scope', true), '|', 7), '')::uuid as person,
    split_part(current_setting('linli.scope', true), '|', 8) as role) as scope
$$;
revoke execute on function reads_mediation(uuid, text, uuid[], uuid[], uuid, text[]) from public;
grant execute on function reads_mediation(uuid, text, uuid[], uuid[], uuid, text[]) to linli_app, linli_owner;

-- The state row of a mediation for today; its history is in ledger_entries. Every word that somebody said is sealed in both.
create table mediations (
  county_code text collate "C" not null,
  id uuid not null,
  code text not null constraint mediations_code_check check (code ~ '^[0-9]{20}$'),
  version integer not null,
  status text not null,
  dispute_type text not null,
  committee_id uuid not null,
  committee_code text collate "C" not null,
  first_committee_id uuid not null,
  sender_id uuid,
  receiving_id uuid,
  mediator_ids uuid[] not null,
  recused_ids uuid[] not null,
  -- Units of joint meetings.
  called_ids uuid[] not null,
  party_codes text[] not null,
  due_at timestamptz,
  opened_at timestamptz not null,
  -- The keys that seal what was said in confidence, what is for joint meetings, and what the ministry's form asks of people.
  confidence_key_id uuid not null,
  meeting_key_id uuid not null,
  particulars_key_id uuid not null,
  state jsonb not null,
  ledger_hash bytea not null,
  constraint mediations_pkey primary key (county_code, id),
  constraint mediations_code_key unique (county_code, code)
) with (fillfactor = 80);
create index mediations_by_committee on mediations (county_code, committee_id, due_at);
create index mediations_by_mediator on mediations using gin (mediator_ids);

-- The row is seen by who reads the file, and by those who learn how it ended or call a meeting: to them its words stay sealed,
-- for they have no key (0323).
alter table mediations enable row level security, force row level security;
create policy mediations_owner on mediations to linli_owner using (true) with check (true);
create policy mediations_seen on mediations to linli_app
  using (
    reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
    or (coalesce((select nullif(split_part(current_setting('linli.scope', true), '|', 7), '')::uuid) <> all(recused_ids), false)
      and (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)
        = any(called_ids || sender_id || first_committee_id))
    or ((select split_part(current_setting('linli.scope', true), '|', 8)) = 'supervisor'
      and committee_code > (select split_part(current_setting('linli.scope', true), '|', 4))
      and committee_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
  );
grant select, insert, update on mediations to linli_app;

-- Who may see a mediation may see that its entries stand; of one that is not seen nothing can be written down.
create policy ledger_entries_of_mediation on ledger_entries for select to linli_app
  using (subject = 'mediation' and exists (
    select 1 from mediations
    where mediations.county_code = ledger_entries.county_code and mediations.id = ledger_entries.subject_id));
create policy ledger_entries_of_seen_mediation on ledger_entries as restrictive for insert to linli_app
  with check (subject <> 'mediation' or seq = 1 or exists (
    select 1 from mediations
    where mediations.county_code = ledger_entries.county_code and mediations.id = ledger_entries.subject_id));
