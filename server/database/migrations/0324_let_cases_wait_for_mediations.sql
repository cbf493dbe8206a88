-- Which case waits for a mediation, and up to which entry of the mediation it was told what became of it.
create table mediation_cases (
  county_code text collate "C" not null,
  mediation_id uuid not null,
  case_code text not null,
  told_seq integer not null,
  constraint mediation_cases_pkey primary key (county_code, mediation_id),
  constraint mediation_cases_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
alter table mediation_cases enable row level security, force row level security;
create policy mediation_cases_owner on mediation_cases to linli_owner using (true) with check (true);
create policy mediation_cases_of_mediation on mediation_cases to linli_app
  using (exists (
    select 1 from mediations where mediations.county_code = mediation_cases.county_code
      and mediations.id = mediation_cases.mediation_id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
grant select, insert, update on mediation_cases to linli_app;
