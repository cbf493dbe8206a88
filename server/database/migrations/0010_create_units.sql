-- Units stand at a division; the first six digits of its code are the county (or the city or province itself).
create table units (
  county_code text collate "C" not null,
  id uuid not null,
  kind text not null,
  name text not null,
  division_code text collate "C" not null,
  duties text[] not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  version integer not null,
  ledger_hash bytea not null,
  constraint units_pkey primary key (county_code, id),
  constraint units_county_check check (county_code = left(division_code, 6)),
  constraint units_kind_check check (kind in
    ('governanceCenter', 'department', 'station', 'mediationCommittee', 'enterprise', 'socialOrganization'))
);

-- Counts the changes to a county's units, so that every server knows whether what it remembers is still true.
create table unit_directories (
  county_code text collate "C" constraint unit_directories_pkey primary key,
  version bigint not null
);

-- The county whose eyes a transaction has; that of the case where a receipt was shown.
create function scope_county() returns text language sql stable parallel safe
  return coalesce(
    nullif(split_part(current_setting('linli.scope', true), '|', 3), ''),
    nullif(left(split_part(current_setting('linli.scope', true), '|', 6), 6), ''));
revoke execute on function scope_county() from public;
grant execute on function scope_county() to linli_app, linli_intake, linli_owner;

-- Units are public bodies: seen in their own county, and from above and below it. Changed from their county or above.
alter table units enable row level security, force row level security;
create policy units_owner on units to linli_owner using (true) with check (true);
create policy units_seen on units for select to linli_app, linli_intake
  using (starts_with((select scope_county()), county_code) or starts_with(county_code, (select scope_county())));
create policy units_created on units for insert to linli_app
  with check (starts_with(county_code, (select scope_county())));
create policy units_changed on units for update to linli_app
  using (starts_with(county_code, (select scope_county())));
grant select on units to linli_app, linli_intake;
grant insert, update on units to linli_app;

alter table unit_directories enable row level security, force row level security;
create policy unit_directories_owner on unit_directories to linli_owner using (true) with check (true);
create policy unit_directories_seen on unit_directories for select to linli_app, linli_intake
  using (starts_with((select scope_county()), county_code) or starts_with(county_code, (select scope_county())));
create policy unit_directories_created on unit_directories for insert to linli_app
  with check (starts_with(county_code, (select scope_county())));
create policy unit_directories_changed on unit_directories for update to linli_app
  using (starts_with(county_code, (select scope_county())));
grant select on unit_directories to linli_app, linli_intake;
grant insert, update on unit_directories to linli_app;
