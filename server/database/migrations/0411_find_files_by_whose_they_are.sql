-- Lists and desks read the files of one committee, of one mediator or of one meeting, and no others (bench/mediation-lists.ts).
drop index mediations_by_committee;
create index mediations_by_committee on mediations (county_code, committee_id) where status <> 'archived';
create index mediations_by_receiver on mediations (county_code, receiving_id) where receiving_id is not null;
create index mediations_by_called on mediations using gin (called_ids) where called_ids <> '{}';
create index mediations_without_mediator on mediations (county_code, committee_code)
  where status in ('accepted', 'mediating') and mediator_ids = '{}';
create index mediations_with_meetings on mediations (county_code, committee_code) where has_meetings;

-- Which files whoever asks has a seat in, or is called to. Row security would look at every row before it looked into the lists of a
-- row, for what looks into a list might tell of it; so this looks past it, and tells ids of her own files alone.
create function mediations_of_scope(county text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id from mediations
  where county_code = county and status <> 'archived' and mediator_ids @> array[scope_person()]
  union all
  select id from mediations
  where county_code = county and status <> 'archived' and called_ids <> '{}' and called_ids @> array[scope_unit()]
$$;
revoke execute on function mediations_of_scope(text) from public;
grant execute on function mediations_of_scope(text) to linli_app;
