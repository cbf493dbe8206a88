-- A session lives on while its token changes (`id`), knows the kind of device in words too coarse to follow anybody
-- (`device`), when its holder last proved who she is (`proved_at`), and how long it may lie unused. A row whose token was
-- replaced stays half a minute with the rights it had, for answers that were lost on the way.
alter table sessions
  add column id uuid not null default gen_random_uuid(),
  add column device text,
  add column proved_at timestamptz,
  add column idle_hours integer not null default 12,
  add column replaced_at timestamptz;
create index sessions_by_id on sessions (id);

drop function recognize_session(bytea, timestamptz, interval);
create function recognize_session(token bytea, at timestamptz) returns table (
    session_id uuid, person_id uuid, name text, case_code text, seen_at timestamptz, proved_at timestamptz,
    post_id uuid, role text, division_code text,
    unit_id uuid, unit_kind text, unit_name text, unit_division_code text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select sessions.id, sessions.person_id, people.name, sessions.case_code, sessions.seen_at, sessions.proved_at,
    posts.id, posts.role, posts.division_code, units.id, units.kind, units.name, units.division_code
  from public.sessions
  left join public.people on people.id = sessions.person_id
  left join public.posts on posts.county_code = sessions.county_code and posts.id = sessions.post_id
    and posts.valid_from <= at and (posts.valid_to is null or at < posts.valid_to)
  left join public.units on units.county_code = posts.county_code and units.id = posts.unit_id
    and (units.valid_to is null or at < units.valid_to)
  where sessions.token_hash = token and at < sessions.expires_at
    and at < sessions.seen_at + make_interval(hours => sessions.idle_hours)
    -- A session through a post that was withdrawn, or at a unit that was closed, has ended.
    and (sessions.post_id is null or units.id is not null);
end $$;
revoke execute on function recognize_session from public;
grant execute on function recognize_session to linli_app;
