-- Lists that somebody made for herself: filters and an order under a name, of one post. A shared one is for the whole unit.
create table case_views (
  county_code text collate "C" not null,
  id uuid not null,
  post_id uuid not null,
  unit_id uuid not null,
  name text not null,
  query jsonb not null,
  is_shared boolean not null,
  created_at timestamptz not null,
  constraint case_views_pkey primary key (county_code, id)
);
create index case_views_by_unit on case_views (county_code, unit_id, id);
alter table case_views enable row level security, force row level security;
create policy case_views_owner on case_views to linli_owner using (true) with check (true);
create policy case_views_of_post on case_views to linli_app
  using (post_id = (select nullif(split_part(current_setting('linli.scope', true), '|', 1), '')::uuid))
  with check (post_id = (select nullif(split_part(current_setting('linli.scope', true), '|', 1), '')::uuid)
    and unit_id = (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid));
create policy case_views_of_unit on case_views for select to linli_app
  using (is_shared and unit_id = (select nullif(split_part(current_setting('linli.scope', true), '|', 2), '')::uuid));
grant select, insert, delete on case_views to linli_app;
