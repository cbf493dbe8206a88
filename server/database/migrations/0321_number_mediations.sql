-- The last number that each committee gave in each year. Changed only in the transaction that accepts a file, whose rollback
-- gives the number back: so there is no gap and none twice (docs/decisions/0322).
create table mediation_numbers (
  county_code text collate "C" not null,
  committee_id uuid not null,
  year integer not null,
  last integer not null constraint mediation_numbers_last_check check (last > 0),
  constraint mediation_numbers_pkey primary key (county_code, committee_id, year)
);
alter table mediation_numbers enable row level security, force row level security;
create policy mediation_numbers_owner on mediation_numbers to linli_owner using (true) with check (true);
create policy mediation_numbers_of_committee on mediation_numbers to linli_app
  using (committee_id = (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid)
    and county_code = (select scope_county()));
grant select, insert, update on mediation_numbers to linli_app;

-- Which file has which number, as the papers say it.
create table mediation_file_numbers (
  county_code text collate "C" not null,
  committee_id uuid not null,
  year integer not null,
  serial integer not null,
  mediation_id uuid not null,
  constraint mediation_file_numbers_pkey primary key (county_code, committee_id, year, serial),
  constraint mediation_file_numbers_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
alter table mediation_file_numbers enable row level security, force row level security;
create policy mediation_file_numbers_owner on mediation_file_numbers to linli_owner using (true) with check (true);
create policy mediation_file_numbers_of_mediation on mediation_file_numbers to linli_app
  using (exists (
    select 1 from mediations where mediations.county_code = mediation_file_numbers.county_code
      and mediations.id = mediation_file_numbers.mediation_id));
grant select, insert on mediation_file_numbers to linli_app;
