-- Which record of another system became which case. Written in the transaction that brings the case in, so that the same
-- record never comes in twice and no case comes in by halves. Rows are added, never changed.
create table imported_cases (
  county_code text collate "C" not null,
  source text not null,
  source_key text not null,
  case_id uuid not null,
  imported_at timestamptz not null,
  constraint imported_cases_pkey primary key (county_code, source, source_key),
  constraint imported_cases_case_fkey foreign key (county_code, case_id) references cases (county_code, id)
);
alter table imported_cases enable row level security, force row level security;
create policy imported_cases_owner on imported_cases to linli_owner using (true) with check (true);
create policy imported_cases_of_case on imported_cases to linli_app
  using (exists (
    select 1 from cases where cases.county_code = imported_cases.county_code and cases.id = imported_cases.case_id));
grant select, insert on imported_cases to linli_app;
