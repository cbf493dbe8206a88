-- Working days and hours of the nation ('CN') and of divisions. Each import is a new version; old ones stay, because every
-- stored due time names the version it was reckoned by. Reference data: everybody reads it, only an import writes it.
create table calendar_versions (
  division_code text collate "C" not null
    constraint calendar_versions_division_code_check check (division_code = 'CN' or division_code ~ '^[1-9][0-9]{1,11}$'),
  version integer not null constraint calendar_versions_version_check check (version > 0),
  -- [["08:30", "12:00"], …]; empty where the division keeps the hours of the one above.
  hours jsonb,
  source text not null,
  content_hash text not null,
  imported_at timestamptz not null,
  constraint calendar_versions_pkey primary key (division_code, version)
);
-- A year keeps the days of the newest version that names it.
create table calendar_years (
  division_code text collate "C" not null,
  version integer not null,
  year integer not null,
  -- {"holidays": ["2026-01-01", …], "makeUpDays": […]}
  days jsonb not null,
  constraint calendar_years_pkey primary key (division_code, year, version),
  constraint calendar_years_version_fkey foreign key (division_code, version)
    references calendar_versions (division_code, version)
);
grant select on calendar_versions, calendar_years to linli_app, linli_intake;
