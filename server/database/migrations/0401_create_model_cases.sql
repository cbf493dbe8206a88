-- 典型案例: what everybody may read of a dispute, told so that nobody is known by it. Nothing here leads back: an id drawn by lot, the
-- county, the kind, the month. What was taken back keeps its id and nothing else, so that a link answers that it is gone.
create table model_cases (
  county_code text collate "C" not null,
  id uuid not null,
  dispute_type text not null,
  published_month text not null constraint model_cases_published_month_check check (published_month ~ '^[0-9]{4}-[0-9]{2}$'),
  text jsonb,
  constraint model_cases_pkey primary key (county_code, id)
);
alter table model_cases enable row level security, force row level security;
create policy model_cases_owner on model_cases to linli_owner using (true) with check (true);
create policy model_cases_shown on model_cases for select to linli_app using (true);
-- Written by the step that publishes or takes back, with the eyes of the county.
create policy model_cases_kept on model_cases to linli_app
  using (
    (select split_part(current_setting('linli.scope', true), '|', 1)) = ''
    and (select split_part(current_setting('linli.scope', true), '|', 6)) = ''
    and (select split_part(current_setting('linli.scope', true), '|', 7)) = ''
    and county_code >= (select split_part(current_setting('linli.scope', true), '|', 4))
    and county_code < (select split_part(current_setting('linli.scope', true), '|', 5)));
grant select, insert, update on model_cases to linli_app;

-- A file knows its story; the story knows no file.
alter table mediations add column model_case_id uuid, add column model_case_state text;
create index mediations_by_model_case on mediations (county_code, committee_id) where model_case_state is not null;
create index mediations_by_model_case_key on mediations (county_code, model_case_id) where model_case_id is not null;

-- The words of a story that is not public are for who keeps the file, for the mediator who led it, and for the parties.
create policy file_keys_of_model_cases on file_keys to linli_app
  using (subject = 'mediationModelCase' and exists (
    select 1 from mediations
    where mediations.county_code = file_keys.county_code and mediations.model_case_id = file_keys.id
      and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
      and ((select split_part(current_setting('linli.scope', true), '|', 8)) <> 'mediator'
        or state -> 'mediators' @> jsonb_build_array(jsonb_build_object(
          'personId', (select split_part(current_setting('linli.scope', true), '|', 7)), 'isLead', true)))));
