-- A password can be set by the application, and compared by it, but not listed.
create table passwords (
  person_id uuid constraint passwords_pkey primary key constraint passwords_person_fkey references people (id),
  hash text not null,
  set_at timestamptz not null
);
grant insert on passwords to linli_app;

-- Only the hash of a session's token is kept. A session is a person's, through one post or none, or a receipt's.
create table sessions (
  token_hash bytea constraint sessions_pkey primary key,
  person_id uuid constraint sessions_person_fkey references people (id),
  county_code text collate "C",
  post_id uuid,
  case_code text,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_one_holder_check check (num_nonnulls(person_id, case_code) = 1)
);
create index sessions_by_person on sessions (person_id) where person_id is not null;
create index sessions_by_post on sessions (post_id) where post_id is not null;
create index sessions_by_end on sessions (expires_at);
grant select, insert, update, delete on sessions to linli_app;
grant insert on sessions to linli_intake;

-- Whoever signs in has no scope yet, so the three questions of signing in are asked as the owner: by exact name, by exact
-- token, by exact person. None of them can list.
create function find_account(wanted text) returns table (person_id uuid, name text, password_hash text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select people.id, people.name, passwords.hash
  from public.people join public.passwords on passwords.person_id = people.id
  where people.username = wanted;
end $$;

create function recognize_session(token bytea, at timestamptz, idle interval) returns table (
    person_id uuid, name text, case_code text, seen_at timestamptz, post_id uuid, role text, division_code text,
    unit_id uuid, unit_kind text, unit_name text, unit_division_code text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select sessions.person_id, people.name, sessions.case_code, sessions.seen_at, posts.id, posts.role, posts.division_code,
    units.id, units.kind, units.name, units.division_code
  from public.sessions
  left join public.people on people.id = sessions.person_id
  left join public.posts on posts.county_code = sessions.county_code and posts.id = sessions.post_id
    and posts.valid_from <= at and (posts.valid_to is null or at < posts.valid_to)
  left join public.units on units.county_code = posts.county_code and units.id = posts.unit_id
    and (units.valid_to is null or at < units.valid_to)
  where sessions.token_hash = token and at < sessions.expires_at and at < sessions.seen_at + idle
    -- A session through a post that was withdrawn, or at a unit that was closed, has ended.
    and (sessions.post_id is null or units.id is not null);
end $$;

create function posts_of_person(person uuid, at timestamptz) returns table (
    id uuid, county_code text, role text, division_code text,
    unit_id uuid, unit_kind text, unit_name text, unit_division_code text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select posts.id, posts.county_code, posts.role, posts.division_code, units.id, units.kind, units.name, units.division_code
  from public.posts join public.units on units.county_code = posts.county_code and units.id = posts.unit_id
  where posts.person_id = person and posts.valid_from <= at and (posts.valid_to is null or at < posts.valid_to)
    and (units.valid_to is null or at < units.valid_to)
  order by posts.valid_from, posts.id;
end $$;

revoke execute on function find_account, recognize_session, posts_of_person from public;
grant execute on function find_account, recognize_session, posts_of_person to linli_app;
