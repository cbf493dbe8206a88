-- Categories, deadlines and the dispatch catalogue are rows, imported together as one version. Old versions stay:
-- every case names the version by which its deadlines were fixed.
create table catalogue_versions (
  version text constraint catalogue_versions_pkey primary key,
  name_zh text,
  name_en text,
  groups jsonb not null,
  duties jsonb not null,
  content_hash bytea not null,
  valid_from timestamptz not null,
  imported_at timestamptz not null
);
create table categories (
  version text not null constraint categories_version_fkey references catalogue_versions (version),
  code text not null,
  name_zh text not null,
  name_en text not null,
  duty text not null,
  body jsonb not null,
  constraint categories_pkey primary key (version, code)
);
create table deadline_rules (
  version text not null constraint deadline_rules_version_fkey references catalogue_versions (version),
  id text not null,
  stage text not null,
  category text not null,
  division text not null collate "C",
  amount integer not null constraint deadline_rules_amount_check check (amount > 0),
  unit text not null,
  source text not null,
  constraint deadline_rules_pkey primary key (version, id)
);
create table dispatch_rules (
  version text not null constraint dispatch_rules_version_fkey references catalogue_versions (version),
  id text not null,
  category text not null,
  level text not null,
  condition jsonb,
  lead text not null,
  assisting jsonb not null,
  constraint dispatch_rules_pkey primary key (version, id)
);
-- Numbers a division sets for itself; the nearest ancestor's row counts.
create table case_limits (
  division_code text collate "C" constraint case_limits_pkey primary key,
  limits jsonb not null,
  changed_at timestamptz not null
);
grant select on catalogue_versions, categories, deadline_rules, dispatch_rules, case_limits to linli_app, linli_intake;
