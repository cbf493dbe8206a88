-- People who hold posts, and residents who sign up. `counties` are those whose staff may know the name.
create table people (
  id uuid constraint people_pkey primary key,
  name text not null,
  username text constraint people_username_key unique,
  counties text[] collate "C" not null,
  created_at timestamptz not null
);

create table posts (
  county_code text collate "C" not null,
  id uuid not null,
  person_id uuid not null constraint posts_person_fkey references people (id),
  unit_id uuid not null,
  role text not null,
  division_code text collate "C" not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  version integer not null,
  ledger_hash bytea not null,
  constraint posts_pkey primary key (county_code, id),
  constraint posts_unit_fkey foreign key (county_code, unit_id) references units (county_code, id),
  constraint posts_role_check check (role in
    ('operator', 'supervisor', 'leader', 'administrator', 'handler', 'gridWorker', 'mediator'))
);
create index posts_by_person on posts (person_id);
create index posts_by_unit on posts (county_code, unit_id);

alter table people enable row level security, force row level security;
create policy people_owner on people to linli_owner using (true) with check (true);
create policy people_seen on people for select to linli_app
  using (exists (select from unnest(counties) as county
    where starts_with((select scope_county()), county) or starts_with(county, (select scope_county()))));
create policy people_created on people for insert to linli_app
  with check (exists (select from unnest(counties) as county where starts_with(county, (select scope_county()))));
create policy people_changed on people for update to linli_app
  using (exists (select from unnest(counties) as county where starts_with(county, (select scope_county()))));
grant select, insert, update on people to linli_app;

alter table posts enable row level security, force row level security;
create policy posts_owner on posts to linli_owner using (true) with check (true);
create policy posts_seen on posts for select to linli_app
  using (starts_with((select scope_county()), county_code) or starts_with(county_code, (select scope_county())));
create policy posts_created on posts for insert to linli_app
  with check (starts_with(county_code, (select scope_county())));
create policy posts_changed on posts for update to linli_app
  using (starts_with(county_code, (select scope_county())));
grant select, insert, update on posts to linli_app;
