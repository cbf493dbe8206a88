-- How a county prints the forms of mediation where it differs from what comes with the house. Each change is a version of its own:
-- nothing is ever changed or removed, so that what was printed can be explained. How a form looks is public.
create table paper_templates (
  county_code text collate "C" not null,
  paper text not null constraint paper_templates_paper_check check (paper ~ '^[a-zA-Z]{3,40}$'),
  version integer not null constraint paper_templates_version_check check (version > 0),
  blocks jsonb not null,
  note text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint paper_templates_pkey primary key (county_code, paper, version)
);
alter table paper_templates enable row level security, force row level security;
create policy paper_templates_owner on paper_templates to linli_owner using (true) with check (true);
create policy paper_templates_public on paper_templates for select to linli_app using (true);
create policy paper_templates_changed on paper_templates for insert to linli_app
  with check (county_code = (select scope_county()) and (select scope_role()) = 'administrator');
grant select, insert on paper_templates to linli_app;
