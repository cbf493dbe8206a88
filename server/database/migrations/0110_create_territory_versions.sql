-- Each import of divisions or of boundaries is a version; rows tell by which version they came. A process that keeps
-- places in memory reads them anew when a version is added.
create table territory_versions (
  version bigint generated always as identity constraint territory_versions_pkey primary key,
  kind text not null constraint territory_versions_kind_check check (kind in ('divisions', 'boundaries')),
  -- The year of a register; empty for boundaries.
  register_year integer,
  -- Empty where the whole nation was imported.
  division_code text collate "C",
  source text not null,
  summary jsonb not null,
  imported_at timestamptz not null
);
grant select on territory_versions to linli_app, linli_intake;
