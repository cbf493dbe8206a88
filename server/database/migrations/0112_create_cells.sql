-- Grid cells below the communities, and the shapes of cells and divisions in WGS-84. Public geography: everybody reads
-- it, only an import writes it.
create table cells (
  county_code text collate "C" not null,
  code text collate "C" not null constraint cells_code_check check (code ~ '^[1-9][0-9]{14}$'),
  name text not null constraint cells_name_check check (name <> ''),
  community_code text collate "C" generated always as (left(code, 12)) stored,
  -- Made up, for trying and showing; says so wherever it is shown.
  is_synthetic boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  version bigint not null constraint cells_version_fkey references territory_versions (version),
  constraint cells_pkey primary key (county_code, code),
  constraint cells_county_code_check check (county_code = left(code, 6))
);
create index cells_by_community on cells (county_code, community_code);

-- One row for each shape that a place has had. `polygons` is the coordinates of a GeoJSON MultiPolygon, as text, because
-- it is passed through unread.
create table boundaries (
  county_code text collate "C" not null,
  code text collate "C" not null,
  version bigint not null constraint boundaries_version_fkey references territory_versions (version),
  polygons json not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  is_synthetic boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint boundaries_pkey primary key (county_code, code, version),
  constraint boundaries_county_code_check check (county_code = left(code, 6))
);
create index boundaries_in_force on boundaries (county_code, code) where valid_to is null;

alter table cells enable row level security, force row level security;
create policy cells_owner on cells to linli_owner using (true) with check (true);
create policy cells_public on cells for select to linli_app, linli_intake using (true);
alter table boundaries enable row level security, force row level security;
create policy boundaries_owner on boundaries to linli_owner using (true) with check (true);
create policy boundaries_public on boundaries for select to linli_app, linli_intake using (true);
grant select on cells, boundaries to linli_app, linli_intake;
