-- Who opened the sensitive part of a case's file, what of it, and why: kept beside the ledger entry that says the same, so
-- that the people of the case can be shown the list. Rows are added, never changed.
create table case_readings (
  county_code text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  what text not null,
  actor jsonb not null,
  reason text,
  read_at timestamptz not null,
  constraint case_readings_pkey primary key (county_code, id),
  constraint case_readings_case_fkey foreign key (county_code, case_id) references cases (county_code, id)
);
create index case_readings_by_case on case_readings (county_code, case_id, id);
alter table case_readings enable row level security, force row level security;
create policy case_readings_owner on case_readings to linli_owner using (true) with check (true);
create policy case_readings_of_case on case_readings to linli_app
  using (exists (
    select 1 from cases where cases.county_code = case_readings.county_code and cases.id = case_readings.case_id));
grant select, insert on case_readings to linli_app;

-- A person's words can be erased: the entry keeps its hashes, says when it lost its content, and a later entry of the same
-- ledger names it.
alter table ledger_entries add column erased_at timestamptz;
