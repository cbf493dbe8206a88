-- Every archiving seals a volume 卷宗. What it tells stands in the ledger up to `last_seq`; `head` holds what the ledger
-- does not (names as they were on that day) and the hash of the last entry, and `sha256` seals the head. So a person's
-- words can still be erased from the ledger without breaking the seal. Rows are added, never changed or removed.
create table case_volumes (
  county_code text collate "C" not null,
  case_id uuid not null,
  number integer not null constraint case_volumes_number_check check (number > 0),
  last_seq integer not null constraint case_volumes_last_seq_check check (last_seq > 0),
  sealed_at timestamptz not null,
  head jsonb not null,
  sha256 bytea not null,
  constraint case_volumes_pkey primary key (county_code, case_id, number),
  constraint case_volumes_case_fkey foreign key (county_code, case_id) references cases (county_code, id)
);
alter table case_volumes enable row level security, force row level security;
create policy case_volumes_owner on case_volumes to linli_owner using (true) with check (true);
create policy case_volumes_of_case on case_volumes to linli_app
  using (exists (
    select 1 from cases where cases.county_code = case_volumes.county_code and cases.id = case_volumes.case_id));
grant select, insert on case_volumes to linli_app;
