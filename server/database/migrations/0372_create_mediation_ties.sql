-- That a mediator is tied to a party of one file, as she, a party or who keeps the files said: she is not asked to mediate it. It is
-- known for that file alone and names no party.
create table mediation_ties (
  county_code text collate "C" not null,
  mediation_id uuid not null,
  person_id uuid not null,
  said_at timestamptz not null,
  constraint mediation_ties_pkey primary key (county_code, mediation_id, person_id),
  constraint mediation_ties_mediation_fkey foreign key (county_code, mediation_id) references mediations (county_code, id)
);
alter table mediation_ties enable row level security, force row level security;
create policy mediation_ties_owner on mediation_ties to linli_owner using (true) with check (true);
create policy mediation_ties_of_mediation on mediation_ties to linli_app
  using (exists (
    select 1 from mediations where mediations.county_code = mediation_ties.county_code
      and mediations.id = mediation_ties.mediation_id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
grant select, insert on mediation_ties to linli_app;
