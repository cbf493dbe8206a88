-- The state row of a case for today; its history is in ledger_entries. Columns beside `state` exist to be searched by.
create table cases (
  county_code text collate "C" not null,
  id uuid not null,
  code text not null constraint cases_code_check check (code ~ '^[0-9]{20}$'),
  version integer not null,
  status text not null,
  queue text not null,
  queue_unit_id uuid not null,
  division_code text collate "C" not null,
  township_code text collate "C" generated always as (left(division_code, 9)) stored,
  community_code text collate "C" generated always as (left(division_code, 12)) stored,
  category_code text,
  channel text not null,
  centre_unit_id uuid not null,
  unit_ids uuid[] not null,
  sensitivity text not null,
  is_public boolean not null,
  is_listed boolean not null,
  extension_pending boolean not null,
  stage text,
  due_at timestamptz,
  alarm text not null,
  alarm_at timestamptz,
  registered_at timestamptz not null,
  state jsonb not null,
  tokens tsvector not null,
  ledger_hash bytea not null,
  constraint cases_pkey primary key (county_code, id),
  constraint cases_code_key unique (county_code, code)
) with (fillfactor = 80);
create index cases_by_township on cases (county_code, township_code, id);
create index cases_by_community on cases (county_code, community_code, id);
create index cases_by_queue on cases (county_code, queue_unit_id, queue, id);
create index cases_by_unit on cases using gin (unit_ids);
create index cases_by_token on cases using gin (tokens);
create index cases_by_alarm on cases (alarm_at) where alarm_at is not null;

alter table cases enable row level security, force row level security;
create policy cases_owner on cases to linli_owner using (true) with check (true);
create policy cases_in_scope on cases to linli_app
  using (
    (division_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
      and division_code < (select split_part(current_setting('linli.scope', true), '|', 5)))
    or (county_code = (select split_part(current_setting('linli.scope', true), '|', 3))
      and unit_ids @> array[(select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)])
    or code = (select split_part(current_setting('linli.scope', true), '|', 6))
  );
create policy cases_hand_in on cases for insert to linli_intake with check (version = 1 and status = 'registered');
grant select, insert, update on cases to linli_app;
grant insert on cases to linli_intake;

-- Who may read a case may read its entries: the policy of `cases` holds inside.
create policy ledger_entries_of_case on ledger_entries for select to linli_app
  using (subject = 'case' and exists (
    select 1 from cases where cases.county_code = ledger_entries.county_code and cases.id = ledger_entries.subject_id));

-- How to reach the reporter: apart from the case, so that lists, exports and the ledger never hold it.
create table case_contacts (
  county_code text collate "C" not null,
  case_id uuid not null,
  name text,
  phone text,
  email text,
  person_id uuid,
  constraint case_contacts_pkey primary key (county_code, case_id),
  constraint case_contacts_case_fkey foreign key (county_code, case_id) references cases (county_code, id)
);
alter table case_contacts enable row level security, force row level security;
create policy case_contacts_owner on case_contacts to linli_owner using (true) with check (true);
create policy case_contacts_of_case on case_contacts to linli_app
  using (exists (
    select 1 from cases where cases.county_code = case_contacts.county_code and cases.id = case_contacts.case_id));
create policy case_contacts_hand_in on case_contacts for insert to linli_intake with check (true);
grant select, insert on case_contacts to linli_app;
grant insert on case_contacts to linli_intake;

-- A receipt opens one case to whoever holds it. Only a slow hash is kept.
create table case_receipts (
  county_code text collate "C" not null,
  case_code text not null,
  receipt_hash text not null,
  constraint case_receipts_pkey primary key (county_code, case_code)
);
alter table case_receipts enable row level security, force row level security;
create policy case_receipts_owner on case_receipts to linli_owner using (true) with check (true);
create policy case_receipts_shown on case_receipts for select to linli_app
  using (case_code = (select split_part(current_setting('linli.scope', true), '|', 6)));
create policy case_receipts_hand_in on case_receipts for insert to linli_app, linli_intake with check (true);
grant select, insert on case_receipts to linli_app;
grant insert on case_receipts to linli_intake;

-- Files handed in with a case; `case_id` is empty until the case that names them is recorded.
create table attachments (
  county_code text collate "C" not null,
  id uuid not null,
  case_id uuid,
  division_code text collate "C" not null,
  uploaded_by text not null,
  media_type text not null,
  byte_count integer not null,
  sha256 bytea not null,
  location text not null,
  uploaded_at timestamptz not null,
  constraint attachments_pkey primary key (county_code, id)
);
create index attachments_by_case on attachments (county_code, case_id);
alter table attachments enable row level security, force row level security;
create policy attachments_owner on attachments to linli_owner using (true) with check (true);
-- Unclaimed files have no readers; who uploaded one claims it by its id, which nobody can guess.
create policy attachments_of_case on attachments to linli_app
  using (case_id is null or exists (
    select 1 from cases where cases.county_code = attachments.county_code and cases.id = attachments.case_id))
  with check (true);
create policy attachments_hand_in on attachments to linli_intake using (case_id is null) with check (true);
grant select, insert, update on attachments to linli_app, linli_intake;

-- What everybody may see: words fit for the public, no place nearer than the community, no names.
create table public_cases (
  county_code text collate "C" not null,
  case_id uuid not null,
  code text not null,
  status text not null,
  category_code text,
  division_code text collate "C" not null,
  words text not null,
  reply text,
  unit_name text,
  registered_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  listed_words text,
  lng double precision,
  lat double precision,
  constraint public_cases_pkey primary key (county_code, case_id)
);
create index public_cases_newest on public_cases (county_code, registered_at desc, case_id);
grant select, insert, update, delete on public_cases to linli_app;
grant select on public_cases to linli_intake;
