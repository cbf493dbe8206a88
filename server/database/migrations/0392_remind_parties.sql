-- Of what each party of a mediation has been reminded, so that she hears of it once. What she was told, and where, is not kept.
create table mediation_reminders (
  county_code text collate "C" not null,
  mediation_id uuid not null,
  party integer not null,
  about text not null,
  reminded_at timestamptz not null,
  constraint mediation_reminders_pkey primary key (county_code, mediation_id, party, about),
  constraint mediation_reminders_mediation_fkey foreign key (county_code, mediation_id)
    references mediations (county_code, id)
);
alter table mediation_reminders enable row level security, force row level security;
create policy mediation_reminders_owner on mediation_reminders to linli_owner using (true) with check (true);
-- The clock alone reminds.
create policy mediation_reminders_of_platform on mediation_reminders to linli_app
  using (
    (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    and (select split_part(current_setting('linli.scope', true), '|', 6)) = ''
    and exists (
      select 1 from mediations where mediations.county_code = mediation_reminders.county_code
        and mediations.id = mediation_reminders.mediation_id
        and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)));
grant select, insert on mediation_reminders to linli_app;
