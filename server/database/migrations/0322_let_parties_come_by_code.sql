-- A party comes with a code of her own and a receipt, of which only a slow hash is kept.
create table mediation_receipts (
  county_code text collate "C" not null,
  party_code text not null constraint mediation_receipts_party_code_check check (party_code ~ '^[0-9]{20}-[1-9][0-9]?$'),
  mediation_id uuid not null,
  receipt_hash text not null,
  constraint mediation_receipts_pkey primary key (county_code, party_code),
  constraint mediation_receipts_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
alter table mediation_receipts enable row level security, force row level security;
create policy mediation_receipts_owner on mediation_receipts to linli_owner using (true) with check (true);
create policy mediation_receipts_shown on mediation_receipts for select to linli_app
  using (party_code = (select split_part(current_setting('linli.scope', true), '|', 6)));
create policy mediation_receipts_given on mediation_receipts for insert to linli_app
  with check (exists (
    select 1 from mediations where mediations.county_code = mediation_receipts.county_code
      and mediations.id = mediation_receipts.mediation_id and party_code = any(mediations.party_codes)));
grant select, insert on mediation_receipts to linli_app;

-- Every opening of a file, for the parties and for who keeps the files to read.
create table mediation_openings (
  county_code text collate "C" not null,
  id uuid not null,
  mediation_id uuid not null,
  actor jsonb not null,
  opened_at timestamptz not null,
  constraint mediation_openings_pkey primary key (county_code, id),
  constraint mediation_openings_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
create index mediation_openings_by_mediation on mediation_openings (county_code, mediation_id, opened_at desc);
alter table mediation_openings enable row level security, force row level security;
create policy mediation_openings_owner on mediation_openings to linli_owner using (true) with check (true);
create policy mediation_openings_of_mediation on mediation_openings to linli_app
  using (exists (
    select 1 from mediations where mediations.county_code = mediation_openings.county_code
      and mediations.id = mediation_openings.mediation_id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
grant select, insert on mediation_openings to linli_app;
