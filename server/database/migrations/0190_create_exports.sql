-- Which file went out, of what, for whom and why: kept beside the ledger entry that says the same, so that a sheet of paper
-- leads back to it. Rows are added, never changed.
create table exports (
  county_code text collate "C" not null,
  id uuid not null,
  kind text not null constraint exports_kind_check check (kind in ('cases', 'statistics')),
  format text not null,
  reason text not null,
  filter jsonb not null,
  row_count integer not null,
  sha256 bytea not null,
  actor jsonb not null,
  made_at timestamptz not null,
  constraint exports_pkey primary key (county_code, id)
);
alter table exports enable row level security, force row level security;
create policy exports_owner on exports to linli_owner using (true) with check (true);
create policy exports_of_county on exports to linli_app
  using (county_code = (select nullif(split_part(current_setting('linli.scope', true), '|', 3), '')))
  with check (county_code = (select nullif(split_part(current_setting('linli.scope', true), '|', 3), '')));
grant select, insert on exports to linli_app;
