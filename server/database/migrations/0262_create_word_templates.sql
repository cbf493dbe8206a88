-- Words that are written again and again, with blanks that a case fills in. Each belongs to a unit; one for the whole county
-- is read by all of its units. A template that is changed is a new one: the old words stay in the ledger.
create table word_templates (
  county_code text collate "C" not null,
  id uuid not null,
  unit_id uuid not null,
  is_of_county boolean not null,
  step text not null,
  name text not null,
  words text not null,
  created_at timestamptz not null,
  constraint word_templates_pkey primary key (county_code, id)
);
create index word_templates_by_unit on word_templates (county_code, unit_id, id);
alter table word_templates enable row level security, force row level security;
create policy word_templates_owner on word_templates to linli_owner using (true) with check (true);
create policy word_templates_of_unit on word_templates to linli_app
  using (unit_id = (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid))
  with check (unit_id = (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid));
create policy word_templates_of_county on word_templates for select to linli_app
  using (is_of_county and county_code = (select nullif(split_part(current_setting('linli.scope', true), '|', 3), '')));
grant select, insert, delete on word_templates to linli_app;
