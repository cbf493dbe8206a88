-- 紧急查阅: an administrator asks to read one case, a second person decides, for an hour at most. The row is its ledger folded.
create table emergency_readings (
  county_code text collate "C" not null,
  id uuid not null,
  case_code text not null,
  reason text not null,
  asked_by uuid not null constraint emergency_readings_asked_by_fkey references people (id),
  asked_post_id uuid not null,
  asked_at timestamptz not null,
  decision text constraint emergency_readings_decision_check check (decision in ('approved', 'refused')),
  decided_by uuid constraint emergency_readings_decided_by_fkey references people (id),
  decided_at timestamptz,
  version integer not null,
  ledger_hash bytea not null,
  constraint emergency_readings_pkey primary key (county_code, id),
  constraint emergency_readings_second_person_check check (decided_by is null or decided_by <> asked_by)
);
alter table emergency_readings enable row level security, force row level security;
create policy emergency_readings_owner on emergency_readings to linli_owner using (true) with check (true);
create policy emergency_readings_of_county on emergency_readings to linli_app
  using (county_code = (select scope_county()));
grant select, insert, update on emergency_readings to linli_app;

-- Until each supervisor and leader has taken note of it, it stands on her desk.
create table emergency_acknowledgements (
  county_code text collate "C" not null,
  reading_id uuid not null,
  post_id uuid not null,
  acknowledged_at timestamptz not null,
  constraint emergency_acknowledgements_pkey primary key (county_code, reading_id, post_id),
  constraint emergency_acknowledgements_reading_fkey
    foreign key (county_code, reading_id) references emergency_readings (county_code, id)
);
alter table emergency_acknowledgements enable row level security, force row level security;
create policy emergency_acknowledgements_owner on emergency_acknowledgements to linli_owner using (true) with check (true);
create policy emergency_acknowledgements_of_county on emergency_acknowledgements to linli_app
  using (county_code = (select scope_county()));
grant select, insert on emergency_acknowledgements to linli_app;
