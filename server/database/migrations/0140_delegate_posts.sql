-- A delegated post is a post of its own, with the role, unit and place of the one it comes from, and always with an end. Only
-- the acts that were named may be done through it; none named means all. `cover` was planned ahead, for a holiday or a leave.
alter table posts
  add column delegated_from uuid,
  add column delegation_kind text constraint posts_delegation_kind_check check (delegation_kind in ('delegation', 'cover')),
  add column delegated_acts text[],
  add constraint posts_delegated_from_fkey foreign key (county_code, delegated_from) references posts (county_code, id),
  add constraint posts_delegation_check check (
    (delegated_from is null) = (delegation_kind is null)
    and (delegated_from is null or valid_to is not null)
    and (delegated_acts is null or delegated_from is not null));
create index posts_by_delegation on posts (county_code, delegated_from) where delegated_from is not null;

-- Numbers a division sets for itself; the nearest ancestor's row counts.
create table identity_limits (
  division_code text collate "C" constraint identity_limits_pkey primary key,
  limits jsonb not null,
  changed_at timestamptz not null
);
grant select on identity_limits to linli_app;

-- Whose post this is, where it is a delegated one, and every person with whom its holder is tied by a delegation in force,
-- one way or the other. Asked with the session, before there is a scope: by the exact person and post. It cannot list.
create function delegation_of(person uuid, post uuid, at timestamptz) returns table (
    delegated_from uuid, delegator_id uuid, delegator_name text, delegated_until timestamptz, delegation_kind text,
    delegated_acts text[], paired_with uuid[])
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  select own.delegated_from, delegators.id, delegators.name, own.valid_to, own.delegation_kind, own.delegated_acts,
    (select array_agg(distinct tied.other order by tied.other) from (
      select sources.person_id as other
      from public.posts held join public.posts sources
        on sources.county_code = held.county_code and sources.id = held.delegated_from
      where held.person_id = person and held.valid_from <= at and at < held.valid_to
      union all
      select given.person_id
      from public.posts mine join public.posts given
        on given.county_code = mine.county_code and given.delegated_from = mine.id
      where mine.person_id = person and given.valid_from <= at and at < given.valid_to
    ) as tied)
  from (select 1) as one
  left join (
      select posts.county_code, posts.delegated_from, posts.valid_to, posts.delegation_kind, posts.delegated_acts
      from public.posts where posts.id = post and posts.person_id = person and posts.delegated_from is not null) as own on true
  left join public.posts sources on sources.county_code = own.county_code and sources.id = own.delegated_from
  left join public.people delegators on delegators.id = sources.person_id;
end $$;
revoke execute on function delegation_of from public;
grant execute on function delegation_of to linli_app;
