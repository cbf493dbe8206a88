-- The volume of an archived mediation: its papers as they were drawn that day, sealed with the key of its words. The head in the open
-- names nobody; its hash commits to the papers, to what lies behind them, and to the whole ledger of the file.
create table mediation_volumes (
  county_code text collate "C" not null,
  mediation_id uuid not null,
  head jsonb not null,
  sha256 bytea not null,
  papers bytea not null,
  sealed_at timestamptz not null,
  constraint mediation_volumes_pkey primary key (county_code, mediation_id),
  constraint mediation_volumes_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
alter table mediation_volumes enable row level security, force row level security;
create policy mediation_volumes_owner on mediation_volumes to linli_owner using (true) with check (true);
-- Papers of both parties lie in it: it is for the staff who read the file, and for no party.
create policy mediation_volumes_of_staff on mediation_volumes to linli_app
  using ((select split_part(current_setting('linli.scope', true), '|', 6)) = '' and exists (
    select 1 from mediations where mediations.county_code = mediation_volumes.county_code
      and mediations.id = mediation_volumes.mediation_id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
grant select, insert on mediation_volumes to linli_app;
